import type { PublishedAccount } from "../../domain/account.js";
import type { Crosswalk } from "../../domain/crosswalk.js";
import type { PlacedFinding } from "../../domain/finding.js";
import type { LeftOut } from "../../domain/left-out.js";
import type { AccountOrigin } from "../../store/account-origin.js";
import type { Database } from "../../store/database.js";
import type { Store } from "../../store/store.js";
import { readPriorYear } from "../../store/read/account-facts.js";
import { readMapping } from "../../store/read/mapping.js";
import { insertAccount, insertFindings, insertTables, readNextIds } from "../../store/write/account-rows.js";
import {
  deleteAccount,
  newestFirst,
  readVersionsOfYears,
  serveFindings,
  settleVersions,
  unserve,
  type StoredAccount,
} from "../../store/write/accounts.js";
import { settleNames } from "../../store/write/department-names.js";
import { saveDepartment } from "../../store/write/departments.js";
import { insertRecord } from "../../store/write/insert-record.js";
import { insertLeftOut } from "../../store/write/left-out-rows.js";
import { insertIndicators } from "../../store/write/indicator-rows.js";
import { checkAlone } from "../checks/check-document.js";
import type { AccountRecord } from "../../domain/record.js";
import { settleStatedKin, writeStatedLinks } from "../../store/write/stated-links.js";
import { contextWithLinks } from "../links/stated-links.js";
import { isSourceOf, sourceOf } from "./document-source.js";
import { lineColumns } from "./line-columns.js";
import { factsOfRecord } from "../record/record-facts.js";
import { recordOf } from "../record/record-of.js";
import { statementColumns } from "./statement-columns.js";
import { findLookingBack } from "./settle-findings.js";
import { settleYear } from "./settle-year.js";

/** Where an account came from, and what tells one reading of it from another. */
export interface AccountSource {
  readonly origin: AccountOrigin;
  /** Hash of the bytes that were read. */
  readonly contentHash: string;
  /** Raised when the code that reads documents gets better. */
  readonly readerVersion: number;
  /** When it was read, ISO 8601. */
  readonly recordedAt: string;
  /** True where the document lies in the folder of documents. */
  readonly isKept?: boolean;
  /** Read again even where the same bytes are stored by this reader. */
  readonly force?: boolean;
}

/**
 * What became of an account: stored as new, read again in place, already there but with another source (address, day of
 * publication, or now kept), already there, or left out (a seed under an import).
 */
export type SaveOutcome = "STORED" | "READ_AGAIN" | "SOURCE_CHANGED" | "UNCHANGED" | "SUPERSEDED";

/** What is made of an account before anything is written. */
export interface PreparedAccount {
  readonly record: AccountRecord;
  /** What the rules find in it alone. */
  readonly findings: readonly PlacedFinding[];
  /** What was not understood of it; nothing of a seed. */
  readonly leftOut?: readonly LeftOut[];
}

/** Of an account without printed text, such as a seed. Throws AccountRefused. */
function prepare(account: PublishedAccount): PreparedAccount {
  const record = recordOf(account);
  return { record, findings: checkAlone({ account, record, text: null }) };
}

/** Which stored account a document is another reading of: the same bytes, or the same document under the same name. */
function sameDocument(
  versions: readonly StoredAccount[],
  name: string,
  source: AccountSource,
): StoredAccount | undefined {
  return (
    versions.find((version) => version.contentHash === source.contentHash) ??
    versions.find((version) => version.documentName === name && (version.origin === "SEED" || source.origin === "SEED"))
  );
}

/** What became of an account that was to be stored, and what the rules found in it where it was. */
export interface SavedAccount {
  readonly outcome: SaveOutcome;
  readonly findings: readonly PlacedFinding[];
}

/**
 * The same inside a transaction that is open. Throws where a statement of it fails, after which the transaction must be
 * given up.
 * @param crosswalk the one that is stored
 */
export async function saveAccountIn(
  database: Database,
  account: PublishedAccount,
  source: AccountSource,
  { record, findings: alone, leftOut = [] }: PreparedAccount,
  crosswalk: Crosswalk,
): Promise<SavedAccount> {
  const { year, kind } = account;
  const { id: departmentId, isNamedSo } = await saveDepartment(database, account.department, kind);
  const around = await readVersionsOfYears(database, departmentId, [year - 1, year, year + 1], kind);
  const versions = around.get(year) ?? [];
  const same = sameDocument(versions, account.document.name, source);
  const known = sourceOf(account.document, source, same);
  let outcome: SaveOutcome = "STORED";
  if (same !== undefined) {
    if (same.origin === "IMPORT" && source.origin === "SEED") return { outcome: "SUPERSEDED", findings: [] };
    const isReadAlready = same.contentHash === source.contentHash && same.readerVersion >= source.readerVersion;
    const isKnownAlready = isSourceOf(known, same);
    if (isReadAlready && isKnownAlready && source.force !== true) return { outcome: "UNCHANGED", findings: [] };
    outcome = isReadAlready && !isKnownAlready ? "SOURCE_CHANGED" : "READ_AGAIN";
    await deleteAccount(database, same.id);
  }
  const others = versions.filter((version) => version !== same);
  const next = await readNextIds(database);
  const id = same?.id ?? next.account;
  const candidate: StoredAccount = {
    id,
    version: same?.version ?? others.length + 1,
    isCurrent: true,
    origin: source.origin,
    contentHash: source.contentHash,
    readerVersion: source.readerVersion,
    documentName: account.document.name,
    sourceUrl: known.url,
    isKept: known.isKept,
    publishedOn: known.publishedOn,
    recordedAt: known.recordedAt,
  };
  const isCurrent = [...others, candidate].sort(newestFirst)[0] === candidate;
  if (isCurrent) await unserve(database, others);
  const identity = { id, departmentId, year, isCurrent };
  const priors = around.get(year - 1) ?? [];
  const priorId = priors.find((version) => version.isCurrent)?.id ?? null;
  const prior = await readPriorYear(database, priorId);
  const facts = factsOfRecord(account.document.name, record);
  const context = contextWithLinks({ year, account: facts, prior, crosswalk });
  await insertAccount(database, departmentId, account, { ...candidate, isCurrent });
  await insertTables(database, id, account.tables);
  await insertIndicators(database, id, account.indicators ?? []);
  await insertLeftOut(database, id, leftOut);
  const lineIds = await insertRecord(database, identity, record, lineColumns(context), statementColumns(context), next);
  const looking = { year, department: account.department.name, account: facts };
  const read = { accountId: priorId, prior };
  const lookingBack = await findLookingBack(database, candidate, looking, crosswalk, priors, read);
  await insertFindings(database, identity, { alone, lookingBack }, lineIds, next.finding);
  const namesOthers = lookingBack.some(({ links }) => links.reasons.length > 0);
  if (namesOthers) await writeStatedLinks(database, id, lookingBack, priorId);
  if (versions.length > 0) {
    const served = await settleVersions(database, departmentId, year, kind);
    // A reading of another day may leave the place of the newest to a version that was stored before.
    if (served !== id && versions.some((version) => version.id === id && version.isCurrent)) {
      await settleYear(database, departmentId, year, kind, crosswalk);
    }
  }
  if (!isNamedSo) await settleNames(database, departmentId);
  await serveFindings(database, departmentId, year, kind);
  if (around.has(year + 1)) await settleYear(database, departmentId, year + 1, kind, crosswalk);
  // Without a neighbour, and with nothing named, no edge of the department is another one than before.
  if (namesOthers || same !== undefined || around.has(year + 1)) await settleStatedKin(database, departmentId);
  const beside = lookingBack.find(({ priorAccountId }) => priorAccountId === priorId) ?? lookingBack[0];
  const findings = [...alone, ...(beside?.findings ?? [])];
  return { outcome, findings };
}

/**
 * Stores one account in one transaction: all of it or nothing. Storing the same bytes again changes nothing; a newer
 * reader, or a seed for the same document, replaces the reading; another document becomes a new version.
 * `prepared` is given by a caller that has made it already; it is made before the transaction begins. Throws
 * AccountRefused where the account cannot be held exactly, DatabaseFailure where the store does not take what it says,
 * StoreFailure where the store fails.
 */
export async function saveAccount(
  store: Store,
  account: PublishedAccount,
  source: AccountSource,
  prepared: PreparedAccount = prepare(account),
): Promise<SaveOutcome> {
  return store.write(async (database) => {
    const { crosswalk } = await readMapping(database);
    return (await saveAccountIn(database, account, source, prepared, crosswalk)).outcome;
  });
}
