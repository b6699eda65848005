import sql from "sql-template-tag";
import type { LeftOut } from "../../domain/left-out.js";
import type { Database } from "../database.js";
import { text, textOrNull, wholeOrNull } from "../row.js";
import { knownPlace } from "./known-place.js";

/** What was not understood of a stored account, in the order of the document. One statement. */
export async function readLeftOut(database: Database, accountId: number): Promise<LeftOut[]> {
  const rows = await database.rows(sql`
    SELECT kind, section, page, text_line, row_number, column_number, text, why FROM left_out
    WHERE account_id = ${accountId} ORDER BY ordinal`);
  return rows.map((row) => ({
    kind: text(row, "kind"),
    place: knownPlace(
      wholeOrNull(row, "page"),
      wholeOrNull(row, "text_line"),
      wholeOrNull(row, "row_number"),
      wholeOrNull(row, "column_number"),
    ),
    section: textOrNull(row, "section"),
    text: text(row, "text"),
    why: text(row, "why"),
  }));
}
