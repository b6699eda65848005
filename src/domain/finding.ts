import type { LineKey, SourcePlace } from "./facts.js";

export const FindingSeverity = { ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO" } as const;
export type FindingSeverity = (typeof FindingSeverity)[keyof typeof FindingSeverity];

/** Something that a check found: data, never an exception. Numbers are decimal strings in the unit or percent of the statement. */
export interface FindingFacts {
  /** Stable rule name, e.g. statement.rate */
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly line: LineKey | null;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly sources: readonly SourcePlace[];
  /** What tells two findings of one rule on one line apart (measure, basis, place in the order of statements). */
  readonly discriminator: string;
}
