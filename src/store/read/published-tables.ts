import sql from "sql-template-tag";
import type { PublishedColumn, PublishedRow, PublishedTable } from "../../domain/account.js";
import { figureKey } from "../../domain/facts.js";
import { AccountTable, Measure, Stage } from "../../domain/line.js";
import { PrintedUnit } from "../../domain/money.js";
import type { Database, Row } from "../database.js";
import { flag, member, memberOrNull, RowShapeError, text, textOrNull, wholeOrNull } from "../row.js";
import { TABLE_SCOPES } from "./departments.js";
import { knownPlace } from "./known-place.js";
import { readPrintedRows, type PrintedRow } from "./published-rows.js";

const MEASURES: Readonly<Record<string, Measure>> = Measure;
const STAGES: Readonly<Record<string, Stage>> = Stage;
const COLUMN = /^([A-Z_]+)\/([A-Z_]+)\/(\d*)$/;

function columnOf(printed: string): PublishedColumn {
  const match = COLUMN.exec(printed);
  const measure = MEASURES[match?.[1] ?? ""];
  const stage = STAGES[match?.[2] ?? ""];
  const column = match?.[3];
  if (measure === undefined || stage === undefined) throw new RowShapeError("printed_columns", "columns");
  return { measure, stage, ...(column === undefined || column === "" ? {} : { column: Number.parseInt(column, 10) }) };
}

function columnsOf(row: Row): PublishedColumn[] {
  const printed = text(row, "printed_columns");
  return printed === "" ? [] : printed.split(",").map(columnOf);
}

function publishedRow({ key, name, place, cells }: PrintedRow, columns: readonly PublishedColumn[]): PublishedRow {
  return {
    key,
    name,
    ...place,
    cells: columns.map(({ measure, stage }) => cells.get(figureKey(measure, stage)) ?? null),
  };
}

function tableOf(row: Row, rows: ReadonlyMap<AccountTable, readonly PrintedRow[]>): PublishedTable {
  const table = member(row, "table_name", AccountTable);
  const form = textOrNull(row, "form");
  const scope = memberOrNull(row, "scope", TABLE_SCOPES);
  const emptyNoteOf = memberOrNull(row, "empty_note_of", AccountTable);
  const columns = columnsOf(row);
  return {
    table,
    title: text(row, "title"),
    ...(form === null ? {} : { form }),
    unit: member(row, "unit", PrintedUnit),
    ...(flag(row, "withheld") ? { withheld: true } : {}),
    ...(scope === null ? {} : { scope }),
    ...(emptyNoteOf === null ? {} : { emptyNoteOf }),
    ...knownPlace(wholeOrNull(row, "page"), wholeOrNull(row, "line")),
    columns,
    rows: (rows.get(table) ?? []).map((printed) => publishedRow(printed, columns)),
  };
}

/** The tables of a stored account as the document prints them, in its order. Two statements. */
export async function readPublishedTables(database: Database, accountId: number): Promise<PublishedTable[]> {
  const rows = await readPrintedRows(database, accountId);
  const tables = await database.rows(sql`
    SELECT table_name, title, form, unit, withheld, scope, empty_note_of, printed_columns, page, line
    FROM published_table WHERE account_id = ${accountId} ORDER BY ordinal`);
  return tables.map((table) => tableOf(table, rows));
}
