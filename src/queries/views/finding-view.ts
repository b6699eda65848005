import type { FindingSeverity } from "../../domain/finding.js";
import type { SourcePlace } from "../../domain/facts.js";
import type { StoredFinding } from "../../store/read/findings.js";
import type { Snapshot } from "../../domain/version.js";
import { nodeId } from "../node-id.js";

/** Something that a check found, with its text in both languages. */
export interface FindingView {
  readonly id: string;
  /** Stable over runs, stores and readings; what a baseline of accepted findings lists. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly departmentId: number;
  readonly year: number;
  readonly lineId: number | null;
  readonly sources: readonly SourcePlace[];
}

/** A finding as it is shown. */
export function findingView(stored: StoredFinding, snapshot: Snapshot | null): FindingView {
  const { departmentId, fingerprint } = stored;
  return { ...stored, id: nodeId({ kind: "Finding", departmentId, fingerprint }, snapshot) };
}
