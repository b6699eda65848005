import sql from "sql-template-tag";
import type { Place, PublishedCell } from "../../domain/account.js";
import { figureKey, type FigureKey } from "../../domain/facts.js";
import { AccountTable, Measure, Stage } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import { member, memberOrNull, text, whole, wholeOrNull } from "../row.js";
import { knownPlace } from "./known-place.js";
import { publishedCell } from "./published-cell.js";

/** A printed row with the cells that it has. */
export interface PrintedRow {
  readonly key: string;
  readonly name: string;
  readonly place: Place;
  readonly cells: Map<FigureKey, PublishedCell>;
}

function rowOf(row: Row): PrintedRow {
  const place = knownPlace(wholeOrNull(row, "page"), wholeOrNull(row, "line"), wholeOrNull(row, "row_number"));
  return { key: text(row, "key"), name: text(row, "name"), place, cells: new Map() };
}

/** A line that only statements or our own addition made has no cell, and no place among the rows. */
function isPrinted(row: PrintedRow): boolean {
  return row.cells.size > 0 || row.place.row !== undefined;
}

/** The printed rows of an account by table, in the order of the document. One statement. */
export async function readPrintedRows(database: Database, accountId: number): Promise<Map<AccountTable, PrintedRow[]>> {
  const found = await database.rows(sql`
    SELECT l.id, l.table_name, l.key, l.name, l.page, l.line, l.row_number, f.measure, f.stage, f.absence, f.printed,
      f.origin, f.covered_cell, f.page AS f_page, f.text_line AS f_line, f.row_number AS f_row,
      f.column_number AS f_column
    FROM line_item l LEFT JOIN figure f ON f.line_id = l.id
    WHERE l.account_id = ${accountId} ORDER BY l.ordinal`);
  const lines = new Map<number, { readonly table: AccountTable; readonly row: PrintedRow }>();
  for (const row of found) {
    const id = whole(row, "id");
    const line = lines.get(id) ?? { table: member(row, "table_name", AccountTable), row: rowOf(row) };
    lines.set(id, line);
    const measure = memberOrNull(row, "measure", Measure);
    if (measure === null) continue;
    const cell = publishedCell(row);
    if (cell !== null) line.row.cells.set(figureKey(measure, member(row, "stage", Stage)), cell);
  }
  const tables = new Map<AccountTable, PrintedRow[]>();
  for (const { table, row } of lines.values()) {
    if (isPrinted(row)) tables.set(table, [...(tables.get(table) ?? []), row]);
  }
  return tables;
}
