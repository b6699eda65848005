import type { PublishedTable } from "../../../src/domain/account.js";
import type { AccountTable } from "../../../src/domain/line.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";

/** The table, or a failure that names it. */
export function tableOf(recognised: Recognised, table: AccountTable): PublishedTable {
  const found = recognised.tables.find((candidate) => candidate.table === table);
  if (found === undefined) throw new Error(`${table} was not recognised`);
  return found;
}

/** Each row as "key name: cells", "_" for a blank cell, "W" for a withheld one, "." where the row has no such cell. */
export function printedRows(recognised: Recognised, table: AccountTable): string[] {
  return tableOf(recognised, table).rows.map(({ key, name, cells }) => {
    const printed = cells.map((cell) => (cell === null ? "." : cell.withheld === true ? "W" : (cell.printed ?? "_")));
    return `${key} ${name}: ${printed.join(" ")}`;
  });
}

/** Measure and stage of each column: "TOTAL FINAL". */
export function columnNames(recognised: Recognised, table: AccountTable): string[] {
  return tableOf(recognised, table).columns.map(({ measure, stage }) => `${measure} ${stage}`);
}

/** What was not understood: "KIND text". */
export function reports(recognised: Recognised): string[] {
  return recognised.notUnderstood.map(({ kind, text }) => `${kind} ${text}`);
}
