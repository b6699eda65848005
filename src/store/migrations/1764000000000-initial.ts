import type { QueryRunner } from "typeorm";
import { fingerprintOf, signatureOf, type StoreMigration } from "./migration.js";

/** Every table, each after those that it refers to. */
export const STORE_TABLES = [
  "region",
  "department",
  "department_name",
  "account",
  "published_table",
  "indicator",
  "left_out",
  "line_item",
  "joined_change",
  "figure",
  "explanation",
  "explanation_category",
  "statement",
  "finding",
  "deflator",
  "crosswalk_set",
  "crosswalk",
  "kin",
  "stated_kin",
  "store_state",
] as const;

/** One figure is at most 9 * 10^15 fen, the total of table 06 a sum of two. Drivers return fen as text, never as doubles. */
const FEN = (column: string): string =>
  `${column} BIGINT CHECK (${column} BETWEEN -18000000000000000 AND 18000000000000000)`;

function tables(text: string): string[] {
  return [
    `CREATE TABLE region (code ${text} PRIMARY KEY NOT NULL, name ${text} NOT NULL)`,
    `CREATE TABLE department (id BIGINT PRIMARY KEY NOT NULL, key ${text} NOT NULL, kind ${text} NOT NULL,
       is_default BOOLEAN NOT NULL, name ${text} NOT NULL, name_folded ${text} NOT NULL,
       region_code ${text} REFERENCES region (code), synthetic BOOLEAN NOT NULL, UNIQUE (key, kind))`,
    `CREATE TABLE department_name (department_id BIGINT NOT NULL REFERENCES department (id), name ${text} NOT NULL,
       name_folded ${text} NOT NULL, kind ${text} NOT NULL, from_year INTEGER, to_year INTEGER,
       PRIMARY KEY (department_id, name_folded))`,
    `CREATE TABLE account (id INTEGER PRIMARY KEY NOT NULL, department_id BIGINT NOT NULL REFERENCES department (id),
       year INTEGER NOT NULL, kind ${text} NOT NULL, version INTEGER NOT NULL, is_current BOOLEAN NOT NULL,
       origin ${text} NOT NULL, content_hash ${text} NOT NULL, reader_version INTEGER NOT NULL,
       department_name ${text} NOT NULL, document_name ${text} NOT NULL, document_title ${text}, source_url ${text},
       published_on ${text}, known_on ${text} NOT NULL, is_kept BOOLEAN NOT NULL, pages INTEGER, units ${text},
       stated_links ${text}, recorded_at ${text} NOT NULL)`,
    `CREATE TABLE published_table (account_id INTEGER NOT NULL REFERENCES account (id), table_name ${text} NOT NULL,
       title ${text} NOT NULL, form ${text}, unit ${text} NOT NULL, withheld BOOLEAN NOT NULL, scope ${text},
       empty_note_of ${text}, printed_columns ${text} NOT NULL, page INTEGER, line INTEGER, ordinal INTEGER NOT NULL,
       PRIMARY KEY (account_id, table_name))`,
    `CREATE TABLE indicator (account_id INTEGER NOT NULL REFERENCES account (id), kind ${text} NOT NULL,
       ordinal INTEGER NOT NULL, printed ${text} NOT NULL, section ${text} NOT NULL, page INTEGER, text_line INTEGER,
       includes_foreign BOOLEAN NOT NULL, excerpt ${text}, PRIMARY KEY (account_id, kind))`,
    `CREATE TABLE left_out (account_id INTEGER NOT NULL REFERENCES account (id), ordinal INTEGER NOT NULL,
       kind ${text} NOT NULL, section ${text}, page INTEGER, text_line INTEGER, row_number INTEGER,
       column_number INTEGER, text ${text} NOT NULL, why ${text} NOT NULL, PRIMARY KEY (account_id, ordinal))`,
    `CREATE TABLE line_item (id INTEGER PRIMARY KEY NOT NULL, account_id INTEGER NOT NULL REFERENCES account (id),
       department_id BIGINT NOT NULL, year INTEGER NOT NULL, table_name ${text} NOT NULL, key ${text} NOT NULL,
       name ${text} NOT NULL, name_folded ${text} NOT NULL, level ${text} NOT NULL, parent_key ${text}, ordinal INTEGER NOT NULL,
       is_current BOOLEAN NOT NULL, page INTEGER, line INTEGER, row_number INTEGER, ${FEN("amount_fen")},
       change_fen BIGINT, change_rate ${text}, comparability ${text} NOT NULL, completion_rate ${text},
       adjusted_completion_rate ${text}, share_rate ${text}, UNIQUE (account_id, table_name, key))`,
    `CREATE TABLE joined_change (line_id INTEGER NOT NULL REFERENCES line_item (id), continuity ${text} NOT NULL,
       group_line_id INTEGER, change_fen BIGINT, change_rate ${text}, comparability ${text} NOT NULL,
       PRIMARY KEY (line_id, continuity))`,
    `CREATE TABLE figure (line_id INTEGER NOT NULL REFERENCES line_item (id), measure ${text} NOT NULL,
       stage ${text} NOT NULL, ${FEN("amount_fen")}, absence ${text}, printed ${text}, unit ${text} NOT NULL,
       decimals INTEGER NOT NULL, origin ${text} NOT NULL, ${FEN("span_half_fen")}, section ${text}, page INTEGER,
       text_line INTEGER, row_number INTEGER, column_number INTEGER, covered_cell ${text}, PRIMARY KEY (line_id, measure, stage))`,
    `CREATE TABLE explanation (id INTEGER PRIMARY KEY NOT NULL, account_id INTEGER NOT NULL REFERENCES account (id),
       department_id BIGINT NOT NULL, year INTEGER NOT NULL, line_id INTEGER NOT NULL REFERENCES line_item (id),
       ordinal INTEGER NOT NULL, is_current BOOLEAN NOT NULL, basis ${text} NOT NULL, direction ${text},
       text ${text} NOT NULL, text_folded ${text} NOT NULL, section ${text} NOT NULL, page INTEGER,
       text_line INTEGER, categories ${text} NOT NULL)`,
    `CREATE TABLE explanation_category (explanation_id INTEGER NOT NULL REFERENCES explanation (id),
       category ${text} NOT NULL, PRIMARY KEY (explanation_id, category))`,
    `CREATE TABLE statement (id INTEGER PRIMARY KEY NOT NULL, account_id INTEGER NOT NULL REFERENCES account (id),
       line_id INTEGER NOT NULL REFERENCES line_item (id), ordinal INTEGER NOT NULL,
       is_repeat BOOLEAN NOT NULL, subject ${text} NOT NULL,
       measure ${text} NOT NULL, basis ${text}, unit ${text} NOT NULL, current_amount ${text}, base_year INTEGER,
       base_amount ${text}, change_amount ${text}, rate ${text}, direction ${text}, completion_rate ${text},
       share_rate ${text}, share_table ${text}, share_key ${text}, share_measure ${text}, listed ${text},
       explanation_id INTEGER REFERENCES explanation (id), section ${text} NOT NULL, page INTEGER, text_line INTEGER,
       excerpt ${text}, change_fen BIGINT, change_rate ${text}, states_move BOOLEAN NOT NULL,
       is_contradicted BOOLEAN NOT NULL)`,
    `CREATE TABLE finding (id INTEGER PRIMARY KEY NOT NULL, ordinal INTEGER NOT NULL, fingerprint ${text} NOT NULL,
       account_id INTEGER NOT NULL REFERENCES account (id), department_id BIGINT NOT NULL, year INTEGER NOT NULL,
       line_id INTEGER REFERENCES line_item (id), looks_back BOOLEAN NOT NULL, prior_account_id INTEGER,
       is_current BOOLEAN NOT NULL, rule ${text} NOT NULL,
       severity ${text} NOT NULL, message_zh ${text} NOT NULL, message_en ${text} NOT NULL, expected ${text},
       actual ${text}, difference ${text}, sources ${text} NOT NULL)`,
    `CREATE TABLE deflator (series ${text} NOT NULL, year INTEGER NOT NULL, percent ${text} NOT NULL,
       PRIMARY KEY (series, year))`,
    `CREATE TABLE crosswalk_set (name ${text} PRIMARY KEY NOT NULL, origin ${text} NOT NULL,
       content_hash ${text} NOT NULL, content ${text} NOT NULL)`,
    `CREATE TABLE crosswalk (revision INTEGER PRIMARY KEY NOT NULL, content ${text} NOT NULL)`,
    `CREATE TABLE kin (kind ${text} NOT NULL, one ${text} NOT NULL, other ${text} NOT NULL,
       PRIMARY KEY (kind, one, other))`,
    `CREATE TABLE stated_kin (department_id BIGINT NOT NULL REFERENCES department (id), one ${text} NOT NULL,
       other ${text} NOT NULL, PRIMARY KEY (department_id, one, other))`,
    `CREATE TABLE store_state (name ${text} PRIMARY KEY NOT NULL, value BIGINT NOT NULL)`,
    `INSERT INTO store_state (name, value) VALUES ('revision', 0)`,
  ];
}

const INDEXES = [
  "CREATE INDEX department_region ON department (region_code)",
  "CREATE INDEX department_by_name ON department (name)",
  "CREATE INDEX department_by_folded_name ON department (name_folded)",
  "CREATE INDEX department_other_name ON department_name (name_folded)",
  "CREATE INDEX stated_kin_of_code ON stated_kin (one)",
  "CREATE UNIQUE INDEX account_document ON account (department_id, year, kind, content_hash)",
  "CREATE UNIQUE INDEX account_current ON account (department_id, year, kind) WHERE is_current",
  "CREATE INDEX account_year ON account (year) WHERE is_current",
  "CREATE UNIQUE INDEX line_current ON line_item (department_id, year, table_name, key) WHERE is_current",
  "CREATE INDEX line_series ON line_item (department_id, table_name, key, year) WHERE is_current",
  "CREATE INDEX line_amount ON line_item (table_name, key, year, amount_fen) WHERE is_current",
  "CREATE INDEX line_by_amount ON line_item (amount_fen) WHERE is_current",
  "CREATE INDEX line_by_change ON line_item (change_fen) WHERE is_current",
  "CREATE INDEX line_by_rate ON line_item (change_rate) WHERE is_current",
  "CREATE INDEX line_by_completion ON line_item (completion_rate) WHERE is_current",
  "CREATE INDEX line_by_adjusted_completion ON line_item (adjusted_completion_rate) WHERE is_current",
  "CREATE INDEX line_by_share ON line_item (share_rate) WHERE is_current",
  "CREATE INDEX line_by_year ON line_item (year) WHERE is_current",
  "CREATE INDEX explanation_of_line ON explanation (line_id)",
  "CREATE INDEX explanation_of_year ON explanation (department_id, year, ordinal) WHERE is_current",
  "CREATE INDEX explanation_of_account ON explanation (account_id)",
  "CREATE INDEX explanation_of_category ON explanation_category (category)",
  "CREATE INDEX statement_of_line ON statement (line_id)",
  "CREATE INDEX statement_of_account ON statement (account_id)",
  "CREATE INDEX finding_of_year ON finding (department_id, year) WHERE is_current",
  "CREATE INDEX finding_of_line ON finding (line_id)",
  "CREATE INDEX finding_of_account ON finding (account_id)",
];

const STATEMENTS = (text: string): string[] => [...tables(text), ...INDEXES];

/** The whole store. The same statements run on SQLite and PostgreSQL; there, texts sort bytewise as in SQLite. */
export class Initial1764000000000 implements StoreMigration {
  readonly name = "Initial1764000000000";
  readonly fingerprint = fingerprintOf(STATEMENTS("TEXT"));

  async up(runner: QueryRunner): Promise<void> {
    const text = runner.connection.options.type === "postgres" ? 'TEXT COLLATE "C"' : "TEXT";
    for (const statement of STATEMENTS(text)) await runner.query(statement);
    await runner.query(signatureOf(this));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...STORE_TABLES].reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}
