import sql, { type Sql } from "sql-template-tag";
import { NO_MAPPING, type Mapping } from "../../domain/mapping.js";
import type { Database, Row } from "../database.js";
import { readMappingText } from "../mapping-text.js";
import { text, textOrNull } from "../row.js";

interface Known {
  readonly revision: number;
  readonly mapping: Mapping;
}

/** No revision is below 1. */
const UNKNOWN: Known = { revision: 0, mapping: NO_MAPPING };

/** What each open database was last seen to hold; it lives as long as the database does. */
const known = new WeakMap<Database, Known>();

const COLUMN = "mapping_content";

/**
 * A column for a statement that is sent anyway: the mapping, where it is not the one known already, in one row of the
 * answer. So no request needs a statement for it.
 * @param order the order of the rows of that statement
 */
export function mappingColumn(database: Database, order: Sql): Sql {
  const { revision } = known.get(database) ?? UNKNOWN;
  return sql`CASE WHEN ROW_NUMBER() OVER (ORDER BY ${order}) = 1
    THEN (SELECT content FROM crosswalk WHERE revision <> ${revision}) END AS mapping_content`;
}

/** The mapping that holds for the rows of such a statement. */
export function mappingOfRows(database: Database, rows: readonly Row[]): Mapping {
  for (const row of rows) {
    const content = textOrNull(row, COLUMN);
    if (content !== null) {
      const read = readMappingText(content);
      known.set(database, read);
      return read.mapping;
    }
  }
  return (known.get(database) ?? UNKNOWN).mapping;
}

/** A subselect of the mapping where it is not the one that is known already. */
export function changedMapping(database: Database): Sql {
  const { revision } = known.get(database) ?? UNKNOWN;
  return sql`SELECT content FROM crosswalk WHERE revision <> ${revision}`;
}

/** The mapping for requests that need it before anything else is read; nothing is decoded that is known already. One statement. */
export async function currentMapping(database: Database): Promise<Mapping> {
  const rows = await database.rows(sql`SELECT content AS mapping_content FROM (${changedMapping(database)}) c`);
  return mappingOfRows(database, rows);
}

/** The mapping as stored. One statement. */
export async function readMapping(database: Database): Promise<Mapping> {
  const [row] = await database.rows(sql`SELECT content FROM crosswalk`);
  return row === undefined ? NO_MAPPING : readMappingText(text(row, "content")).mapping;
}
