import type { Crosswalk } from "../../domain/crosswalk.js";
import { lineKey, type AccountFacts, type PriorYear } from "../../domain/facts.js";
import { priorsBeside } from "../../domain/version.js";
import type { Database } from "../../store/database.js";
import { readAccountFacts, readPriorYear, type StoredAccountFacts } from "../../store/read/account-facts.js";
import {
  deleteFindingsLookingBack,
  insertFindings,
  readNextIds,
  type FoundBeside,
} from "../../store/write/account-rows.js";
import { readVersions, serveFindings, type StoredAccount } from "../../store/write/accounts.js";
import type { LinksBeside } from "../../store/stated-links-text.js";
import { writeStatedLinks } from "../../store/write/stated-links.js";
import { readStatedLinks } from "../links/stated-links.js";
import { runPriorYearChecks } from "../checks/run-checks.js";

/** An account whose findings look back. */
interface LookingBack {
  readonly year: number;
  /** The department's name as the account prints it. */
  readonly department: string;
  readonly account: AccountFacts;
}

/** A version of the year before that has been read already; null for none. */
export interface PriorRead {
  readonly accountId: number | null;
  readonly prior: PriorYear;
}

/** What the rules find in a version beside one version of the year before, and what its reasons name. */
interface LookedBack extends FoundBeside, LinksBeside {}

/**
 * What the rules find that look back, and what reasons name, beside each version of the year before that is ever shown beside this one: a finding
 * of some day knows no account of a later day.
 * @param priors every version of the year before
 */
export async function findLookingBack(
  database: Database,
  version: StoredAccount,
  { year, department, account }: LookingBack,
  crosswalk: Crosswalk,
  priors: readonly StoredAccount[],
  read: PriorRead,
): Promise<LookedBack[]> {
  const found: LookedBack[] = [];
  for (const one of priorsBeside(version, priors)) {
    const priorAccountId = one?.id ?? null;
    const prior = read.accountId === priorAccountId ? read.prior : await readPriorYear(database, priorAccountId);
    // A sentence about a line is held against what the year before printed of that line, wherever its money went.
    const findings = runPriorYearChecks({ department, year, account, prior, crosswalk });
    found.push({ priorAccountId, findings, links: readStatedLinks({ year, account, prior }) });
  }
  return found;
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
  const priors = await readVersions(database, departmentId, year - 1, kind);
  for (const version of await readVersions(database, departmentId, year, kind)) {
    const isServed = version.id === served.account.accountId;
    const account = isServed ? served.account : await readAccountFacts(database, version.id);
    if (account === null) continue;
    const lineIds = new Map([...account.lines.values()].map((line) => [lineKey(line.table, line.key), line.id]));
    const { department } = account;
    await deleteFindingsLookingBack(database, version.id);
    const looking = { year, department, account };
    const lookingBack = await findLookingBack(database, version, looking, crosswalk, priors, served.prior);
    const { finding } = await readNextIds(database);
    await insertFindings(
      database,
      { id: version.id, departmentId, year },
      { alone: [], lookingBack },
      lineIds,
      finding,
    );
    await writeStatedLinks(database, version.id, lookingBack, served.prior.accountId);
  }
  await serveFindings(database, departmentId, year, kind);
}
