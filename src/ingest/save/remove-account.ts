import type { AccountKind } from "../../domain/account.js";
import type { Database } from "../../store/database.js";
import { readMapping } from "../../store/read/mapping.js";
import type { Store } from "../../store/store.js";
import {
  deleteAccount,
  readIdentity,
  readVersions,
  serveFindings,
  settleVersions,
} from "../../store/write/accounts.js";
import { settleNames } from "../../store/write/department-names.js";
import { removeUnpublished } from "../../store/write/departments.js";
import { settleStatedKin } from "../../store/write/stated-links.js";
import { settleYear } from "./settle-year.js";

/** What was, or would be, taken out of the store. */
export interface RemovedAccount {
  readonly department: string;
  readonly year: number;
  readonly kind: AccountKind;
  /** The versions that go, with the documents that they were read from; the oldest first. */
  readonly versions: readonly { readonly version: number; readonly document: string; readonly isSeed: boolean }[];
  /** How many versions of the year stay. */
  readonly left: number;
}

/** There is no such version; `versions` are those that there are. */
export class NoSuchVersion extends Error {
  override readonly name = "NoSuchVersion";

  constructor(version: number, versions: readonly number[]) {
    super(`there is no version ${String(version)}; there are ${versions.join(", ")}`);
  }
}

/** Which account is meant, and what of it. */
export interface Removal {
  /** Of any version of the account. */
  readonly accountId: number;
  /** The number of one version, or null for all. */
  readonly version: number | null;
}

/** What goes if this is carried out. Throws NoSuchVersion. */
export async function previewRemoval(database: Database, { accountId, version }: Removal): Promise<RemovedAccount> {
  const { departmentId, year, kind, department } = await readIdentity(database, accountId);
  const versions = (await readVersions(database, departmentId, year, kind)).sort((a, b) => a.version - b.version);
  const going = versions.filter((one) => version === null || one.version === version);
  if (version !== null && going.length === 0) {
    throw new NoSuchVersion(
      version,
      versions.map((one) => one.version),
    );
  }
  return {
    department,
    year,
    kind,
    versions: going.map((one) => ({
      version: one.version,
      document: one.documentName,
      isSeed: one.origin === "SEED",
    })),
    left: versions.length - going.length,
  };
}

/**
 * Takes one version of an account, or all, out of the store in one transaction, and computes again what rests on it: the
 * version that is served, the name of the department, the changes and findings of that year and the year after. A
 * department of which nothing is left goes too. Throws NoSuchVersion, and StoreFailure where the store fails.
 */
export async function removeAccount(store: Store, removal: Removal): Promise<RemovedAccount> {
  return store.write(async (database) => {
    const removed = await previewRemoval(database, removal);
    const { departmentId, year, kind } = await readIdentity(database, removal.accountId);
    const gone = new Set(removed.versions.map((one) => one.version));
    const versions = await readVersions(database, departmentId, year, kind);
    for (const one of versions.filter(({ version }) => gone.has(version))) await deleteAccount(database, one.id);
    await settleVersions(database, departmentId, year, kind);
    await settleNames(database, departmentId);
    const { crosswalk } = await readMapping(database);
    await settleYear(database, departmentId, year, kind, crosswalk);
    await serveFindings(database, departmentId, year, kind);
    await settleYear(database, departmentId, year + 1, kind, crosswalk);
    await settleStatedKin(database, departmentId);
    await removeUnpublished(database, departmentId);
    return removed;
  });
}
