import type { PublishedCell, PublishedTable } from "../../../src/domain/account.js";
import type { AccountTable } from "../../../src/domain/line.js";
import { readAccount, type ReadAccount } from "../../../src/ingest/read-account.js";

const YEAR = "2022";
const DEPARTMENT = "云陂县水务局";

/** A page of the fictional 云陂县水务局 with one table, in 万元 unless `unit` says otherwise. `rows`: the rows in HTML. */
export function page(title: string, rows: string, { unit = "单位：万元", below = "" } = {}): string {
  return (
    `<!doctype html><meta charset="utf-8"><p>${DEPARTMENT}${YEAR}年度部门决算</p><p>${title}</p><p>${unit}</p>` +
    `<table>${rows}</table>${below}`
  );
}

/** The same as text with tabs between the cells. */
export function tabbed(title: string, rows: readonly string[], { unit = "单位：万元", below = "" } = {}): string {
  return [`${DEPARTMENT}${YEAR}年度部门决算`, "", title, "", unit, "", ...rows, "", below].join("\n");
}

/** Reads a document from its text; `name` says the format by its extension. */
export function readPage(name: string, text: string): Promise<ReadAccount> {
  return readAccount(Buffer.from(text, "utf8"), name);
}

function shown(cell: PublishedCell | null): string {
  if (cell === null) return ".";
  return cell.withheld === true
    ? "W"
    : cell.notUnderstood === undefined
      ? (cell.printed ?? "_")
      : `?${cell.notUnderstood}`;
}

/** The table, or a failure that names it. */
export function tableIn({ account }: ReadAccount, table: AccountTable): PublishedTable {
  const found = account.tables.find((one) => one.table === table);
  if (found === undefined) throw new Error(`${table} was not read`);
  return found;
}

/** Each row as "key: cells", "_" for a blank cell, "W" for a withheld one, "." where the row has no such cell. */
export function rowsOf(read: ReadAccount, table: AccountTable): string[] {
  return tableIn(read, table).rows.map(({ key, cells }) => `${key}: ${cells.map(shown).join(" ")}`);
}

/** Measure and stage of each column: "TOTAL FINAL". */
export function columnsOf(read: ReadAccount, table: AccountTable): string[] {
  return tableIn(read, table).columns.map(({ measure, stage }) => `${measure} ${stage}`);
}

/** What was not understood: "KIND text". */
export function reportsOf({ leftOut }: ReadAccount): string[] {
  return leftOut.map(({ kind, text }) => `${kind} ${text}`);
}
