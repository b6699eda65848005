import type { LeftOut } from "../../domain/left-out.js";
import type { Database } from "../database.js";
import { insertRows } from "./insert-rows.js";

/** Stores what was not understood of an account. */
export async function insertLeftOut(database: Database, accountId: number, leftOut: readonly LeftOut[]): Promise<void> {
  const rows = leftOut.map(({ kind, place, section, text, why }, ordinal) => ({
    account_id: accountId,
    ordinal,
    kind,
    section,
    page: place.page ?? null,
    text_line: place.line ?? null,
    row_number: place.row ?? null,
    column_number: place.column ?? null,
    text,
    why,
  }));
  await insertRows(database, "left_out", rows);
}
