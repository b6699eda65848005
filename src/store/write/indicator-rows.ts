import type { PublishedIndicator } from "../../domain/account.js";
import type { Database } from "../database.js";
import { insertRows } from "./insert-rows.js";

/** Stores the counts that an account discloses. */
export async function insertIndicators(
  database: Database,
  accountId: number,
  indicators: readonly PublishedIndicator[],
): Promise<void> {
  const rows = indicators.map((indicator, ordinal) => ({
    account_id: accountId,
    kind: indicator.kind,
    ordinal,
    printed: indicator.printed,
    section: indicator.section,
    page: indicator.page ?? null,
    text_line: indicator.line ?? null,
    includes_foreign: indicator.includesForeign === true,
    excerpt: indicator.text ?? null,
  }));
  await insertRows(database, "indicator", rows);
}
