import type { Crosswalk } from "../../domain/crosswalk.js";
import { lineKey, type AccountFacts, type LineKey, type PriorYear } from "../../domain/facts.js";
import type { PlacedFinding } from "../../domain/finding.js";
import { priorsBeside } from "../../domain/version.js";
import type { Database } from "../../store/database.js";
import { readAccountFacts, readPriorYear, type StoredAccountFacts } from "../../store/read/account-facts.js";
import { deleteFindingsLookingBack, insertFindings } from "../../store/write/account-rows.js";
import { readVersions, serveFindings, type StoredAccount } from "../../store/write/accounts.js";
import { runPriorYearChecks } from "../checks/run-checks.js";

/** An account whose findings look back, with the ids of its lines. */
interface LookingBack {
  readonly departmentId: number;
  readonly year: number;
  readonly kind: string;
  /** The department's name as the account prints it. */
  readonly department: string;
  readonly account: AccountFacts;
  readonly lineIds: ReadonlyMap<LineKey, number>;
}

/** A version of the year before that has been read already; null for none. */
export interface PriorRead {
  readonly accountId: number | null;
  readonly prior: PriorYear;
}

/** What the rules find in a version beside one version of the year before. */
interface FoundBeside {
  readonly priorAccountId: number | null;
  readonly findings: readonly PlacedFinding[];
}

/** What the rules find that look back, beside each version of the year before that is ever shown beside this one. */
export async function findLookingBack(
  database: Database,
  version: StoredAccount,
  { departmentId, year, kind, department, account }: LookingBack,
  crosswalk: Crosswalk,
  read: PriorRead,
): Promise<FoundBeside[]> {
  const found: FoundBeside[] = [];
  const priors = await readVersions(database, departmentId, year - 1, kind);
  for (const one of priorsBeside(version, priors)) {
    const priorAccountId = one?.id ?? null;
    const prior = read.accountId === priorAccountId ? read.prior : await readPriorYear(database, priorAccountId);
    const findings = runPriorYearChecks({ department, year, account, prior, crosswalk });
    found.push({ priorAccountId, findings });
  }
  return found;
}

/**
 * Stores what the rules find that look back, once beside each version of the year before that is ever shown beside this
 * one: a finding of some day knows no account of a later day.
 */
export async function insertFindingsLookingBack(
  database: Database,
  version: StoredAccount,
  looking: LookingBack,
  crosswalk: Crosswalk,
  read: PriorRead,
): Promise<void> {
  const { departmentId, year, lineIds } = looking;
  for (const { priorAccountId, findings } of await findLookingBack(database, version, looking, crosswalk, read)) {
    await insertFindings(database, { id: version.id, departmentId, year }, findings, lineIds, { priorAccountId });
  }
}

/**
 * Finds again, in every version of a stored year, what looks back, after a version of the year before was added,
 * replaced or removed, or the crosswalk between them changed. What the rules found in the documents alone stays.
 * @param served the version that is served, and what is served of the year before: read already
 */
export async function settleFindings(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
  crosswalk: Crosswalk,
  served: { readonly account: StoredAccountFacts; readonly prior: PriorRead },
): Promise<void> {
  for (const version of await readVersions(database, departmentId, year, kind)) {
    const isServed = version.id === served.account.accountId;
    const account = isServed ? served.account : await readAccountFacts(database, version.id);
    if (account === null) continue;
    const lineIds = new Map([...account.lines.values()].map((line) => [lineKey(line.table, line.key), line.id]));
    const { department } = account;
    await deleteFindingsLookingBack(database, version.id);
    const looking = { departmentId, year, kind, department, account, lineIds };
    await insertFindingsLookingBack(database, version, looking, crosswalk, served.prior);
  }
  await serveFindings(database, departmentId, year, kind);
}
