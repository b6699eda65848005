import type { DocumentFolder } from "../../store/documents/document-folder.js";
import { documentFaults } from "../../store/doctor/documents.js";
import { integrityFaults } from "../../store/doctor/integrity.js";
import { referenceFaults } from "../../store/doctor/references.js";
import { everyYear, servedFindingFaults, versionFaults, type KnownYear } from "../../store/doctor/versions.js";
import { readMapping } from "../../store/read/mapping.js";
import type { Store } from "../../store/store.js";
import { computedFaults } from "./computed-faults.js";
import { repairYear } from "./repair-year.js";

/** What is told while a store is examined: each fault as it is found, a sentence without a line break. */
export type OnFault = (fault: string) => void;

/** What was found: how many faults, how many years were looked at, and those that computing again may mend. */
export interface Examination {
  readonly faults: number;
  readonly years: number;
  readonly toRepair: readonly KnownYear[];
}

/**
 * Looks at a whole store and writes nothing: the database's own files, references, kept documents, versions, and whatever
 * an import has computed and stored. Throws StoreFailure where the store or the folder of documents cannot be read.
 * @param documents where documents are kept; null for no folder
 */
export async function examineStore(
  store: Store,
  onFault: OnFault,
  documents: DocumentFolder | null = null,
): Promise<Examination> {
  const { database, target } = store;
  let faults = 0;
  const tell = (found: readonly string[], where: string): void => {
    faults += found.length;
    for (const fault of found) onFault(`${where}: ${fault}`);
  };
  const broken = await integrityFaults(database, target.kind);
  tell(broken, "database");
  // What is built on damaged pages cannot be judged, and may not even be read.
  if (broken.length > 0) return { faults, years: 0, toRepair: [] };
  tell(await referenceFaults(database), "references");
  tell(await documentFaults(database, documents), "documents");
  const servedWrong = await servedFindingFaults(database);
  tell(servedWrong, "findings");
  const { crosswalk } = await readMapping(database);
  const years = await everyYear(database);
  const toRepair: KnownYear[] = [];
  for (const one of years) {
    const found = [...(await versionFaults(database, one)), ...(await computedFaults(database, one, crosswalk))];
    tell(found, `${one.department}, ${String(one.year)}`);
    if (found.length > 0 || servedWrong.length > 0) toRepair.push(one);
  }
  return { faults, years: years.length, toRepair };
}

/** Computes those years again, in one transaction; what remains is found by examining the store once more. */
export async function repairStore(store: Store, years: readonly KnownYear[]): Promise<void> {
  await store.write(async (database) => {
    const { crosswalk } = await readMapping(database);
    for (const one of years) await repairYear(database, one, crosswalk);
    // A version that is served now is what the year after rests on.
    for (const one of years) await repairYear(database, { ...one, year: one.year + 1 }, crosswalk);
  });
}
