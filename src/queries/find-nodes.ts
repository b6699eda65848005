import type { Database } from "../store/database.js";
import { readExplanationsAt } from "../store/read/explanation-page.js";
import { readFindingsByFingerprint, type StoredFinding } from "../store/read/findings.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { Versions } from "../store/read/versions.js";
import { readLineIdsAt } from "../store/read/lines.js";
import { type Dataset } from "./dataset.js";
import { loadFromDepartments, loadFromLines, versionsOf } from "./load-dataset.js";
import { departmentsOfIds } from "../store/read/departments.js";
import { BadInput } from "./errors.js";
import { readNodeId, snapshotOf, type NodeReference } from "./node-id.js";
import type { Reach } from "./reach.js";
import { statedExplanation, type ExplanationView } from "./views/explanation-view.js";
import { findingView, type FindingView } from "./views/finding-view.js";
import { LineView } from "./views/line-view.js";

/** An object found by its id, with the accounts that are shown beside it. */
export type FoundNode = { readonly dataset: Dataset } & NodeObject;

type NodeObject =
  | { readonly kind: "Department"; readonly departmentId: number }
  | { readonly kind: "DepartmentYear"; readonly departmentId: number; readonly year: number }
  | { readonly kind: "LineItem"; readonly line: LineView }
  | { readonly kind: "Explanation"; readonly explanation: ExplanationView }
  | { readonly kind: "Finding"; readonly finding: FindingView };

/** Most ids in one request. */
const MAX_NODES = 500;

type OfKind<K extends NodeReference["kind"]> = Extract<NodeReference, { kind: K }>;

function ofKind<K extends NodeReference["kind"]>(references: readonly (NodeReference | null)[], kind: K): OfKind<K>[] {
  return references.filter((reference): reference is OfKind<K> => reference?.kind === kind);
}

async function explanationsOf(
  database: Database,
  wanted: readonly OfKind<"Explanation">[],
  versions: Versions,
): Promise<StoredExplanation[]> {
  return wanted.length === 0 ? [] : readExplanationsAt(database, wanted, versions);
}

async function findingsOf(
  database: Database,
  wanted: readonly OfKind<"Finding">[],
  versions: Versions,
): Promise<StoredFinding[]> {
  if (wanted.length === 0) return [];
  const fingerprints = wanted.map((one) => one.fingerprint);
  return readFindingsByFingerprint(database, fingerprints, versions);
}

function derived(dataset: Dataset, reference: OfKind<"DerivedExplanation">, id: string): NodeObject | null {
  const line = dataset.line(reference.departmentId, reference.year, reference.table, reference.key);
  if (line === undefined || reference.basis === "FIRST_YEAR") return null;
  // No text depends on the decimals of rates.
  const change = new LineView(dataset, line).change({ ...reference, decimals: 1 });
  const explanation = change.explanations(true).find((one) => one.id === id);
  return explanation === undefined ? null : { kind: "Explanation", explanation };
}

interface Found {
  readonly dataset: Dataset;
  readonly versions: Versions;
  readonly explanations: readonly StoredExplanation[];
  readonly findings: readonly StoredFinding[];
}

/** True where the account that something stands in is the one that is shown of its year: of several versions one is. */
function isShown(found: Found, dataset: Dataset, one: StoredExplanation): boolean {
  return found.versions === "served" || dataset.versionOf(one.departmentId, one.year)?.accountId === one.accountId;
}

function objectOf(found: Found, dataset: Dataset, reference: NodeReference, id: string): NodeObject | null {
  const snapshot = snapshotOf(reference);
  if (!dataset.hasDepartment(reference.departmentId)) return null;
  switch (reference.kind) {
    case "Department":
      return reference;
    case "DepartmentYear":
      return dataset.hasYear(reference.departmentId, reference.year) ? reference : null;
    case "LineItem": {
      const line = dataset.line(reference.departmentId, reference.year, reference.table, reference.key);
      return line === undefined ? null : { kind: "LineItem", line: new LineView(dataset, line) };
    }
    case "Explanation": {
      const shown = found.explanations.filter((one) => isShown(found, dataset, one));
      const view = shown
        .map((one) => statedExplanation(one, snapshot, dataset.links.ofReason(one)))
        .find((one) => one.id === id);
      return view === undefined ? null : { kind: "Explanation", explanation: view };
    }
    case "DerivedExplanation":
      return derived(dataset, reference, id);
    case "Finding": {
      const { departmentId, fingerprint } = reference;
      const stored = found.findings.find(
        (one) =>
          one.fingerprint === fingerprint &&
          one.departmentId === departmentId &&
          (found.versions === "served" || dataset.showsFinding(one)),
      );
      return stored === undefined ? null : { kind: "Finding", finding: findingView(stored, snapshot) };
    }
  }
}

function nodeOf(found: Found, reference: NodeReference | null, id: string): FoundNode | null {
  if (reference === null) return null;
  const dataset = found.dataset.at(snapshotOf(reference), "departmentId" in reference ? reference.departmentId : null);
  const object = objectOf(found, dataset, reference, id);
  return object === null ? null : { dataset, ...object };
}

/** What the ids themselves need, beyond the selection below them. */
function widened(reach: Reach, ofYears: readonly { readonly year: number }[], withDerived: boolean): Reach {
  const asked = ofYears.map((one) => one.year);
  const hull: Partial<Reach> =
    asked.length === 0
      ? {}
      : {
          fromYear: reach.fromYear === null ? null : Math.min(reach.fromYear, Math.min(...asked) - 1),
          toYear: reach.toYear === null ? null : Math.max(reach.toYear, ...asked),
        };
  if (!withDerived) return { ...reach, ...hull };
  const yearsOfLines = reach.years === "same" ? "prior" : reach.years;
  const needed = {
    siblings: true,
    statements: true,
    tableStates: true,
    measures: null,
    stages: null,
  };
  return { ...reach, ...hull, ...needed, years: yearsOfLines };
}

/**
 * The objects that ids stand for, in their order, null where there is none; the number of statements depends only on
 * the kinds of ids. Throws BadInput for more than 500 ids.
 */
export async function findNodes(
  database: Database,
  ids: readonly string[],
  reach: Reach,
): Promise<(FoundNode | null)[]> {
  if (ids.length > MAX_NODES)
    throw new BadInput("ids", ids.length, `ids are more than ${String(MAX_NODES)}; ask in several requests`);
  const references = ids.map(readNodeId);
  const isOfEarlier = references.some((reference) => reference !== null && snapshotOf(reference) !== null);
  const versions: Versions = isOfEarlier ? "all" : versionsOf(reach);
  const explanations = await explanationsOf(database, ofKind(references, "Explanation"), versions);
  const findings = await findingsOf(database, ofKind(references, "Finding"), versions);
  const derivedOnes = ofKind(references, "DerivedExplanation");
  const sought = [...ofKind(references, "LineItem"), ...derivedOnes];
  const lineIds = [
    ...(await readLineIdsAt(database, sought, versions)),
    ...explanations.map((one) => one.lineId),
    ...findings.flatMap((one) => one.lineId ?? []),
  ];
  const departmentIds = [
    ...[...ofKind(references, "Department"), ...ofKind(references, "DepartmentYear"), ...explanations, ...findings].map(
      (one) => one.departmentId,
    ),
    ...sought.map((one) => one.departmentId),
  ];
  const asked = isOfEarlier ? { ...reach, versions: "all" as const } : reach;
  const wider = widened(asked, [...ofKind(references, "DepartmentYear"), ...sought], derivedOnes.length > 0);
  const dataset =
    lineIds.length === 0
      ? await loadFromDepartments(database, departmentsOfIds([...new Set(departmentIds)]), wider, [], sought)
      : await loadFromLines(database, lineIds, [...new Set(departmentIds)], wider, sought);
  const found = { dataset, versions, explanations, findings };
  return references.map((reference, index) => nodeOf(found, reference, ids[index] ?? ""));
}
