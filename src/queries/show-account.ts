import type { AccountKind, PublishedAccount } from "../domain/account.js";
import type { Database } from "../store/database.js";
import { readPublishedAccount } from "../store/read/published-account.js";
import { findAccount, type MissingAccount } from "./named-account.js";

/** The account asked for, or why there is none. */
export type ShownAccount = { readonly kind: "account"; readonly account: PublishedAccount } | MissingAccount;

/**
 * The served account of a department and year, as published.
 * @param department its id, or any of its names; one that bears the name now goes before those that bore it
 * @param kind of a department that is named; null for its default
 */
export async function showAccount(
  database: Database,
  department: string,
  year: number,
  kind: AccountKind | null,
): Promise<ShownAccount> {
  const named = await findAccount(database, department, year, kind);
  if (named.kind !== "account") return named;
  const account = await readPublishedAccount(database, named.accountId);
  return account === null ? { kind: "unknown", nearest: [] } : { kind: "account", account };
}
