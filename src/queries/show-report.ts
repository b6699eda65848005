import type { AccountKind } from "../domain/account.js";
import type { AccountFindings } from "../domain/finding.js";
import type { LeftOut } from "../domain/left-out.js";
import type { Database } from "../store/database.js";
import { readAccountCounts, type AccountCounts } from "../store/read/account-counts.js";
import { readLeftOut } from "../store/read/left-out.js";
import { checkAccount } from "./check-accounts.js";
import { findAccount, type MissingAccount } from "./named-account.js";

/** What was read of an account, what was not understood, and what the checks find in it. */
export interface AccountReport extends AccountFindings, AccountCounts {
  readonly leftOut: readonly LeftOut[];
}

/** The report of the account asked for, or why there is none. */
export type ShownReport = { readonly kind: "report"; readonly report: AccountReport } | MissingAccount;

/**
 * What an import reported of the served account of a department and year, with the findings of today. Five statements.
 * @param department its id, or any of its names
 * @param kind of a department that is named; null for its default
 */
export async function showReport(
  database: Database,
  department: string,
  year: number,
  kind: AccountKind | null,
): Promise<ShownReport> {
  const named = await findAccount(database, department, year, kind);
  if (named.kind !== "account") return named;
  const checked = await checkAccount(database, department, year, kind);
  if (checked.kind !== "account") return checked;
  const [account] = checked.accounts;
  if (account === undefined) return { kind: "unknown", nearest: [] };
  const counts = await readAccountCounts(database, named.accountId);
  const leftOut = await readLeftOut(database, named.accountId);
  return { kind: "report", report: { ...account, ...counts, leftOut } };
}
