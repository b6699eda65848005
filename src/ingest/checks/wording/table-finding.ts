import type { PublishedTable } from "../../../domain/account.js";
import type { SourcePlace } from "../../../domain/facts.js";
import type { PrintedText } from "../../recognise/printed-text.js";
import { placeOf } from "../../record/build-lines.js";
import type { CheckedAccount } from "../rule.js";

/** The place of a table, with its title. */
export function placeOfTable({ published }: CheckedAccount, table: PublishedTable): SourcePlace {
  return placeOf(published, table, table.table, { text: table.title });
}

/** The place of a note below a table. */
export function placeOfNote({ published }: CheckedAccount, table: PublishedTable, note: PrintedText): SourcePlace {
  return placeOf(published, note, table.table, { text: note.text });
}

/** The place of the first figure other than 0 that a table prints; none where it prints none. */
export function printedAmountPlace({ published }: CheckedAccount, table: PublishedTable): SourcePlace[] {
  const cell = table.rows.flatMap(({ cells }) => cells).find((each) => /[1-9]/.test(each?.printed ?? ""));
  if (cell === undefined || cell === null || cell.printed === null) return [];
  return [placeOf(published, cell, table.table, { text: cell.printed })];
}
