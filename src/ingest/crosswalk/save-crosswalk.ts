import { createHash } from "node:crypto";
import type { CrosswalkEdge } from "../../domain/crosswalk.js";
import type { MappingData } from "../../domain/mapping.js";
import type { Database } from "../../store/database.js";
import { readMapping } from "../../store/read/mapping.js";
import type { Store } from "../../store/store.js";
import {
  readCrosswalkSets,
  readYearsWithCodes,
  writeCrosswalkSet,
  writeMapping,
  type StoredCrosswalkSet,
} from "../../store/write/crosswalk.js";
import { settleYear } from "../save/settle-year.js";
import { SeedFileError } from "../seed-files/seed-file-error.js";
import type { CrosswalkContent } from "./crosswalk-file.js";
import type { CrosswalkReader } from "./read-crosswalk.js";

/** What became of a crosswalk file, and how many stored years were computed again for it. */
export interface CrosswalkOutcome {
  readonly kind: "STORED" | "UNCHANGED" | "SUPERSEDED";
  readonly name: string;
  readonly codes: number;
  readonly departments: number;
  readonly regions: number;
  readonly settledYears: number;
}

/** A crosswalk file to be stored. */
export interface CrosswalkSource {
  readonly file: string;
  readonly text: string;
  readonly origin: StoredCrosswalkSet["origin"];
}

function idsOf(content: MappingData): string[] {
  return [...content.codes, ...content.departments].map(({ id }) => id);
}

/** An entry belongs to one file: else it would be said twice, or stay when the other file drops it. */
function checkOthers(file: string, content: CrosswalkContent, others: readonly CrosswalkContent[]): void {
  const own = new Set(idsOf(content));
  const problems = others.flatMap((other) =>
    idsOf(other)
      .filter((id) => own.has(id))
      .map((id) => ({ path: id, reason: `the crosswalk ${other.name} has an entry of this id; give it another` })),
  );
  if (problems.length > 0) throw new SeedFileError(file, problems, "crosswalk file");
}

/** The codes of edges that stand on one side only, or differ. */
function changedCodes(before: readonly CrosswalkEdge[], after: readonly CrosswalkEdge[]): Set<string> {
  const texts = (edges: readonly CrosswalkEdge[]): Map<string, CrosswalkEdge> =>
    new Map(edges.map((edge) => [JSON.stringify(edge), edge]));
  const old = texts(before);
  const later = texts(after);
  const changed = [
    ...[...old].filter(([text]) => !later.has(text)),
    ...[...later].filter(([text]) => !old.has(text)),
  ].map(([, edge]) => edge);
  return new Set(changed.flatMap((edge) => [...edge.old, ...edge.new].map(({ code }) => code)));
}

async function settle(database: Database, codes: ReadonlySet<string>): Promise<number> {
  const years = await readYearsWithCodes(database, codes);
  if (years.length === 0) return 0;
  const { crosswalk } = await readMapping(database);
  for (const { departmentId, year, kind } of years) await settleYear(database, departmentId, year, kind, crosswalk);
  return years.length;
}

/**
 * Stores a crosswalk file in one transaction: all of it or nothing. It takes the place of the file of the same name; a
 * seed leaves an imported one. The changes of every stored line that it touches are computed again.
 * Throws SeedFileError with all that is wrong in it.
 */
export async function saveCrosswalk(
  store: Store,
  read: CrosswalkReader,
  source: CrosswalkSource,
): Promise<CrosswalkOutcome> {
  const content = read(source.text, source.file);
  const contentHash = createHash("sha256").update(source.text).digest("hex");
  const counts = {
    name: content.name,
    codes: content.codes.length,
    departments: content.departments.length,
    regions: content.regions.length,
  };
  const decided = (sets: readonly StoredCrosswalkSet[]): CrosswalkOutcome["kind"] => {
    const same = sets.find(({ name }) => name === content.name);
    if (same?.contentHash === contentHash) return "UNCHANGED";
    return same?.origin === "IMPORT" && source.origin === "SEED" ? "SUPERSEDED" : "STORED";
  };
  const now = decided(await readCrosswalkSets(store.database));
  if (now !== "STORED") return { kind: now, ...counts, settledYears: 0 };
  return store.write(async (database) => {
    const sets = await readCrosswalkSets(database);
    const kind = decided(sets);
    if (kind !== "STORED") return { kind, ...counts, settledYears: 0 };
    const others = sets.filter(({ name }) => name !== content.name).map((set) => read(set.content, set.name));
    checkOthers(source.file, content, others);
    const before = await readMapping(database);
    const all = [...others, content].sort((a, b) => (a.name < b.name ? -1 : 1));
    const after = {
      codes: all.flatMap((one) => one.codes),
      departments: all.flatMap((one) => one.departments),
      regions: all.flatMap((one) => one.regions),
    };
    await writeCrosswalkSet(database, { name: content.name, origin: source.origin, contentHash, content: source.text });
    await writeMapping(database, after);
    return { kind, ...counts, settledYears: await settle(database, changedCodes(before.codes, after.codes)) };
  });
}
