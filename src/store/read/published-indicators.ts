import sql from "sql-template-tag";
import type { PublishedIndicator } from "../../domain/account.js";
import { IndicatorKind } from "../../domain/indicator.js";
import type { Database } from "../database.js";
import { flag, member, text, textOrNull, wholeOrNull } from "../row.js";
import { knownPlace } from "./known-place.js";

/** The counts that a stored account discloses, in the order of the document. One statement. */
export async function readPublishedIndicators(database: Database, accountId: number): Promise<PublishedIndicator[]> {
  const rows = await database.rows(sql`
    SELECT kind, printed, section, page, text_line, includes_foreign, excerpt FROM indicator WHERE account_id = ${accountId} ORDER BY ordinal`);
  return rows.map((row) => {
    const excerpt = textOrNull(row, "excerpt");
    return {
      kind: member(row, "kind", IndicatorKind),
      printed: text(row, "printed"),
      section: text(row, "section"),
      ...knownPlace(wholeOrNull(row, "page"), wholeOrNull(row, "text_line")),
      ...(flag(row, "includes_foreign") ? { includesForeign: true as const } : {}),
      ...(excerpt === null ? {} : { text: excerpt }),
    };
  });
}
