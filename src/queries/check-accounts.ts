import type { AccountKind } from "../domain/account.js";
import type { AccountFindings } from "../domain/finding.js";
import type { Database } from "../store/database.js";
import { readAccountFindings } from "../store/read/account-findings.js";
import { findAccount, type MissingAccount } from "./named-account.js";

/** Findings that one answer holds at most. */
const MAX_FINDINGS = 10_000;

/** A store has more findings than one answer holds; the message names the bound and the remedy. */
export class TooManyFindings extends Error {
  override readonly name = "TooManyFindings";

  constructor() {
    super(`there are more than ${String(MAX_FINDINGS)} findings; ask for one department and year at a time`);
  }
}

function bounded(accounts: AccountFindings[] | null): AccountFindings[] {
  if (accounts === null) throw new TooManyFindings();
  return accounts;
}

/** What the checks found in one stored account, or why there is none. Two statements. */
export async function checkAccount(
  database: Database,
  department: string,
  year: number,
  kind: AccountKind | null,
): Promise<{ readonly kind: "account"; readonly accounts: readonly AccountFindings[] } | MissingAccount> {
  const named = await findAccount(database, department, year, kind);
  if (named.kind !== "account") return named;
  return {
    kind: "account",
    accounts: bounded(await readAccountFindings(database, named.accountId, MAX_FINDINGS)),
  };
}

/**
 * What the checks found in every served account, by year and department. One statement.
 * Throws TooManyFindings for more than 10,000 findings.
 */
export async function checkEveryAccount(database: Database): Promise<AccountFindings[]> {
  return bounded(await readAccountFindings(database, null, MAX_FINDINGS));
}
