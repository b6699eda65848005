import { setImmediate } from "node:timers/promises";
import sql, { join, type Sql } from "sql-template-tag";
import type { Absence, Observed } from "../../domain/figure.js";
import { absent, amountOf, amountWithin, Absence as ABSENCES } from "../../domain/figure.js";
import {
  figureKey,
  type FigureFacts,
  type FigureOrigin,
  type LineFacts,
  type SourcePlace,
} from "../../domain/facts.js";
import { AccountTable, LineLevel, Measure, Stage } from "../../domain/line.js";
import { PrintedUnit } from "../../domain/money.js";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { ChosenFigures, chosenKeys, type ChosenKeys, type FigureChoice } from "./chosen-figures.js";
import { type LineIds } from "./line-selection.js";
import { inVersions, type Versions } from "./versions.js";
import { TooMuchReached } from "../errors.js";
import { fenOrNull, member, memberOrNull, text, textOrNull, whole, wholeOrNull } from "../row.js";

/** A line as stored, with the figures that were asked for. */
export interface StoredLine extends LineFacts {
  readonly id: number;
  readonly accountId: number;
  readonly departmentId: number;
  readonly year: number;
  readonly level: LineLevel;
  readonly parentKey: string | null;
  readonly ordinal: number;
  readonly place: SourcePlace;
  readonly figures: ChosenFigures;
}

const COLUMNS = {
  id: "l.id",
  account_id: "l.account_id",
  department_id: "l.department_id",
  year: "l.year",
  table_name: "l.table_name",
  key: "l.key",
  name: "l.name",
  level: "l.level",
  parent_key: "l.parent_key",
  ordinal: "l.ordinal",
  page: "l.page",
  line: "l.line",
  row_number: "l.row_number",
  document_name: "a.document_name",
  f_measure: "f.measure",
  f_stage: "f.stage",
  f_amount: "CAST(f.amount_fen AS TEXT)",
  f_absence: "f.absence",
  f_printed: "f.printed",
  f_unit: "f.unit",
  f_decimals: "f.decimals",
  f_origin: "f.origin",
  f_span: "CAST(f.span_half_fen AS TEXT)",
  f_section: "f.section",
  f_page: "f.page",
  f_line: "f.text_line",
  f_row: "f.row_number",
  f_column: "f.column_number",
};

/** Most figures that one answer may hold. */
const REACH_BOUND = 250_000;
/** Rows of which lines are made before other requests have their turn: a few milliseconds. */
const MADE_AT_ONCE = 1_000;

const ORIGINS: Readonly<Record<FigureOrigin, FigureOrigin>> = {
  TABLE: "TABLE",
  NARRATIVE: "NARRATIVE",
  DERIVED: "DERIVED",
};

function observedOfRow(row: Row, decimals: number, unit: PrintedUnit): Observed {
  const fen = fenOrNull(row, "f_amount");
  const span = fenOrNull(row, "f_span");
  if (fen !== null) return span === null ? amountOf(fen, decimals, unit) : amountWithin(fen, span);
  const absence: Absence = memberOrNull(row, "f_absence", ABSENCES) ?? "NOT_PUBLISHED";
  return absent(absence);
}

/** A figure as stored. Its place is put together when it is asked for: few requests show places, of hundreds of figures. */
class StoredFigure implements FigureFacts {
  readonly stage: Stage;
  readonly observed: Observed;
  readonly printed: string | null;
  readonly unit: PrintedUnit;
  readonly decimals: number;
  readonly origin: FigureOrigin;
  private readonly page: number | null;
  private readonly section: string | null;
  private readonly row: number | null;
  private readonly column: number | null;
  private readonly textLine: number | null;

  constructor(
    row: Row,
    private readonly line: StoredLine,
    readonly measure: Measure,
  ) {
    this.stage = member(row, "f_stage", Stage);
    this.printed = textOrNull(row, "f_printed");
    this.unit = member(row, "f_unit", PrintedUnit);
    this.decimals = whole(row, "f_decimals");
    this.origin = member(row, "f_origin", ORIGINS);
    this.observed = observedOfRow(row, this.decimals, this.unit);
    this.page = wholeOrNull(row, "f_page");
    this.section = textOrNull(row, "f_section");
    this.row = wholeOrNull(row, "f_row");
    this.column = wholeOrNull(row, "f_column");
    this.textLine = wholeOrNull(row, "f_line");
  }

  get place(): SourcePlace {
    const { page, section, row, column, textLine, printed, line } = this;
    const table = this.origin === "NARRATIVE" ? null : line.table;
    const { document } = line.place;
    return { document, accountId: line.accountId, page, section, table, row, column, line: textLine, text: printed };
  }
}

function lineOfRow(row: Row, chosen: ChosenKeys): StoredLine {
  const table = member(row, "table_name", AccountTable);
  const key = text(row, "key");
  return {
    id: whole(row, "id"),
    accountId: whole(row, "account_id"),
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    table,
    key,
    name: text(row, "name"),
    level: member(row, "level", LineLevel),
    parentKey: textOrNull(row, "parent_key"),
    ordinal: whole(row, "ordinal"),
    place: {
      document: text(row, "document_name"),
      accountId: whole(row, "account_id"),
      page: wholeOrNull(row, "page"),
      section: null,
      table,
      row: wholeOrNull(row, "row_number"),
      column: null,
      line: wholeOrNull(row, "line"),
      text: null,
    },
    figures: new ChosenFigures(chosen),
  };
}

function choose(choice: FigureChoice): Sql {
  const measures = choice.measures === null ? sql`` : sql` AND f.measure IN (${join(choice.measures)})`;
  const stages = choice.stages === null ? sql`` : sql` AND f.stage IN (${join(choice.stages)})`;
  return sql`${measures}${stages}`;
}

/**
 * The lines whose ids `ids` selects (a subselect), with the chosen figures, in the order of accounts and documents.
 * One statement. Throws TooMuchReached above REACH_BOUND rows.
 */
export async function readLines(database: Database, ids: LineIds, choice: FigureChoice): Promise<StoredLine[]> {
  const rows = await database.manyRows(
    COLUMNS,
    sql`FROM line_item l
    JOIN account a ON a.id = l.account_id
    LEFT JOIN figure f ON f.line_id = l.id${choose(choice)}
    WHERE l.id IN (${ids})
    ORDER BY l.account_id, l.ordinal`,
    { limit: limitOf(REACH_BOUND + 1) },
  );
  if (rows.length > REACH_BOUND) throw new TooMuchReached(REACH_BOUND);
  const chosen = chosenKeys(choice);
  const lines: StoredLine[] = [];
  let line: StoredLine | undefined;
  for (const [index, row] of rows.entries()) {
    if (index % MADE_AT_ONCE === MADE_AT_ONCE - 1) {
      await setImmediate();
      database.resumed?.();
    }
    if (line?.id !== row.id) {
      line = lineOfRow(row, chosen);
      lines.push(line);
    }
    const measure = memberOrNull(row, "f_measure", Measure);
    if (measure === null || line === undefined) continue;
    const figure = new StoredFigure(row, line, measure);
    line.figures.set(figureKey(measure, figure.stage), figure);
  }
  return lines;
}

/** Where a line stands. */
export interface LineAddress {
  readonly departmentId: number;
  readonly year: number;
  readonly table: AccountTable;
  readonly key: string;
}

/** Ids of lines by address, of served accounts or of every version; none for none. One statement. */
export async function readLineIdsAt(
  database: Database,
  addresses: readonly LineAddress[],
  versions: Versions,
): Promise<number[]> {
  if (addresses.length === 0) return [];
  const selects = addresses.map(
    ({ departmentId, year, table, key }) => sql`SELECT id FROM line_item
      WHERE ${inVersions(versions, () => sql`department_id = ${departmentId} AND year = ${year}`)}
        AND table_name = ${table} AND key = ${key}`,
  );
  const rows = await database.rows(join(selects, " UNION "));
  return rows.map((row) => whole(row, "id"));
}
