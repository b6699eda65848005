import type { PublishedAccount } from "../../domain/account.js";
import type { PlacedFinding } from "../../domain/finding.js";
import type { Database } from "../../store/database.js";
import type { Store } from "../../store/store.js";
import { readPriorYear } from "../../store/read/account-facts.js";
import { readMapping } from "../../store/read/mapping.js";
import { insertAccount, insertFindings, insertTables, nextId } from "../../store/write/account-rows.js";
import {
  deleteAccount,
  newestFirst,
  readVersions,
  servedAccount,
  serveFindings,
  settleVersions,
  unserve,
  type AccountOrigin,
  type StoredAccount,
} from "../../store/write/accounts.js";
import { saveDepartment, settleNames } from "../../store/write/departments.js";
import { insertRecord } from "../../store/write/insert-record.js";
import { insertIndicators } from "../../store/write/indicator-rows.js";
import { checkAlone } from "../checks/check-document.js";
import type { AccountRecord } from "../../domain/record.js";
import { lineColumns } from "./line-columns.js";
import { factsOfRecord } from "../record/record-facts.js";
import { recordOf } from "../record/record-of.js";
import { statementColumns } from "./statement-columns.js";
import { insertFindingsLookingBack } from "./settle-findings.js";
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
  /** Read again even where the same bytes are stored by this reader. */
  readonly force?: boolean;
}

/** What became of an account: stored as new, read again in place, already there, or left out (a seed under an import). */
export type SaveOutcome = "STORED" | "READ_AGAIN" | "UNCHANGED" | "SUPERSEDED";

/** What is made of an account before anything is written. */
interface PreparedAccount {
  readonly record: AccountRecord;
  /** What the rules find in it alone. */
  readonly findings: readonly PlacedFinding[];
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

async function save(
  database: Database,
  account: PublishedAccount,
  { record, findings }: PreparedAccount,
  source: AccountSource,
): Promise<SaveOutcome> {
  const departmentId = await saveDepartment(database, account.department, account.kind);
  const versions = await readVersions(database, departmentId, account.year, account.kind);
  const same = sameDocument(versions, account.document.name, source);
  if (same !== undefined) {
    if (same.origin === "IMPORT" && source.origin === "SEED") return "SUPERSEDED";
    const isReadAlready = same.contentHash === source.contentHash && same.readerVersion >= source.readerVersion;
    if (isReadAlready && source.force !== true) return "UNCHANGED";
    await deleteAccount(database, same.id);
  }
  const others = versions.filter((version) => version !== same);
  const id = same?.id ?? (await nextId(database, "account"));
  const candidate: StoredAccount = {
    id,
    version: same?.version ?? others.length + 1,
    isCurrent: true,
    origin: source.origin,
    contentHash: source.contentHash,
    readerVersion: source.readerVersion,
    documentName: account.document.name,
    publishedOn: account.document.publishedOn ?? null,
    recordedAt: same?.recordedAt ?? source.recordedAt,
  };
  const isCurrent = [...others, candidate].sort(newestFirst)[0] === candidate;
  if (isCurrent) await unserve(database, others);
  const identity = { id, departmentId, year: account.year, isCurrent };
  const priorId = await servedAccount(database, departmentId, account.year - 1, account.kind);
  const prior = await readPriorYear(database, priorId);
  const { crosswalk } = await readMapping(database);
  const facts = factsOfRecord(account.document.name, record);
  const context = { year: account.year, account: facts, prior, crosswalk };
  await insertAccount(database, departmentId, account, { ...candidate, isCurrent });
  await insertTables(database, id, account.tables);
  await insertIndicators(database, id, account.indicators ?? []);
  const lineIds = await insertRecord(database, identity, record, lineColumns(context), statementColumns(context));
  const department = account.department.name;
  const { year, kind } = account;
  await insertFindings(database, identity, findings, lineIds, null);
  const looking = { departmentId, year, kind, department, account: facts, lineIds };
  await insertFindingsLookingBack(database, candidate, looking, crosswalk, { accountId: priorId, prior });
  const served = await settleVersions(database, departmentId, year, kind);
  await settleNames(database, departmentId);
  // A reading of another day may leave the place of the newest to a version that was stored before.
  if (served !== id && versions.some((version) => version.id === id && version.isCurrent)) {
    await settleYear(database, departmentId, year, kind, crosswalk);
  }
  await serveFindings(database, departmentId, year, kind);
  await settleYear(database, departmentId, year + 1, kind, crosswalk);
  return same === undefined ? "STORED" : "READ_AGAIN";
}

/**
 * Stores one account in one transaction: all of it or nothing. Storing the same bytes again changes nothing; a newer
 * reader, or a seed for the same document, replaces the reading; another document becomes a new version.
 * `prepared` is given by a caller that has made it already; it is made before the transaction begins. Throws AccountRefused where the account cannot be held exactly, DatabaseFailure where the store does not answer.
 */
export async function saveAccount(
  store: Store,
  account: PublishedAccount,
  source: AccountSource,
  prepared: PreparedAccount = prepare(account),
): Promise<SaveOutcome> {
  return store.write((database) => save(database, account, prepared, source));
}
