import type { PublishedCell, PublishedTable } from "../../../src/domain/account.js";
import { readAmount } from "../../../src/domain/figure.js";
import type { ReadAccount } from "../../../src/ingest/read-account.js";
import type { Facts, PrintedAccount, Sheet } from "./printed-account.js";

/** What became of a mutant: all of it right, some of it left out and reported, or something wrong, or lost in silence. */
export interface Verdict {
  readonly outcome: "right" | "reported" | "wrong";
  readonly faults: readonly string[];
}

interface Seen {
  readonly wrong: string[];
  readonly missing: string[];
}

function fenOf(text: string, unit: PublishedTable["unit"]): bigint {
  const amount = readAmount(text, unit);
  return amount.fen;
}

function judgeCell(
  where: string,
  fact: string | null,
  cell: PublishedCell | null | undefined,
  unit: PublishedTable["unit"],
  seen: Seen,
): void {
  if (cell === null || cell === undefined || cell.notUnderstood !== undefined) {
    if (fact !== null) seen.missing.push(where);
    return;
  }
  if (cell.printed === null) {
    if (fact !== null) seen.wrong.push(`${where}: ${fact} is served as blank`);
  } else if (fact === null) seen.wrong.push(`${where}: a blank cell is served as ${cell.printed}`);
  else if (fenOf(cell.printed, unit) !== fenOf(fact, "WAN_YUAN"))
    seen.wrong.push(`${where}: ${fact} is served as ${cell.printed} ${unit}`);
}

function judgeTable(sheet: Sheet, facts: Facts, table: PublishedTable | undefined, seen: Seen): void {
  if (sheet.isForeign) {
    if (table !== undefined) seen.wrong.push(`${sheet.table}: read though its unit is not known`);
    seen.missing.push(sheet.table);
    return;
  }
  for (const [key, row] of facts) {
    const printed = table?.rows.find((one) => one.key === key);
    for (const [column, fact] of row) {
      const at = table?.columns.findIndex(({ measure, stage }) => `${measure}/${stage}` === column) ?? -1;
      judgeCell(`${sheet.table} ${key} ${column}`, fact, printed?.cells[at], table?.unit ?? "WAN_YUAN", seen);
    }
  }
  for (const row of table?.rows ?? []) {
    const known = facts.get(row.key);
    row.cells.forEach((cell, at) => {
      const { measure, stage } = table?.columns[at] ?? { measure: "", stage: "" };
      if (cell?.printed != null && known?.has(`${measure}/${stage}`) !== true) {
        seen.wrong.push(`${sheet.table} ${row.key} ${measure}/${stage}: ${cell.printed} stands nowhere`);
      }
    });
  }
}

/** Judges what was read of a mutant by what its author wrote: a figure that is missing must be reported. */
export function judge(account: PrintedAccount, { account: read, leftOut }: ReadAccount): Verdict {
  const seen: Seen = { wrong: [], missing: [] };
  for (const sheet of account.sheets) {
    const facts = account.facts.get(sheet.table);
    if (facts !== undefined)
      judgeTable(
        sheet,
        facts,
        read.tables.find(({ table }) => table === sheet.table),
        seen,
      );
  }
  if (seen.wrong.length > 0) return { outcome: "wrong", faults: seen.wrong };
  if (seen.missing.length === 0) return { outcome: "right", faults: [] };
  return leftOut.length > 0
    ? { outcome: "reported", faults: seen.missing }
    : { outcome: "wrong", faults: seen.missing.map((where) => `${where}: lost in silence`) };
}
