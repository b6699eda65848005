import type { LineKey, SourcePlace } from "./facts.js";

export const FindingSeverity = { ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO" } as const;
export type FindingSeverity = (typeof FindingSeverity)[keyof typeof FindingSeverity];

/** The severities from the gravest down. */
export const GRAVEST_FIRST: readonly FindingSeverity[] = ["ERROR", "WARNING", "INFO"];

/** Something that a check found: data, never an exception. Numbers are decimal strings in the unit or percent of the statement. */
export interface FindingFacts {
  /**
   * Stable over runs, stores and readings: made of the department's printed name, the year, the rule, the severity, the
   * line, the discriminator and both sides.
   */
  readonly fingerprint: string;
  /** Stable rule name, e.g. statement.rate */
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly line: LineKey | null;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** actual - expected; null where either is no number. */
  readonly difference: string | null;
  readonly sources: readonly SourcePlace[];
}

/** A finding with its place among those of its account: by rule, then in document order. */
export interface PlacedFinding extends FindingFacts {
  readonly ordinal: number;
}

/** What the checks found in one account; the names are those that its document prints. */
export interface AccountFindings {
  readonly department: string;
  readonly year: number;
  readonly document: string;
  readonly findings: readonly FindingFacts[];
}

/** How many findings one rule gives with one severity. */
export interface FindingCount {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly count: number;
}

/** Counts from the gravest severity down, then by rule. */
export function inCountOrder(counts: readonly FindingCount[]): FindingCount[] {
  const rank = ({ severity }: FindingCount): number => GRAVEST_FIRST.indexOf(severity);
  return [...counts].sort((a, b) => rank(a) - rank(b) || (a.rule < b.rule ? -1 : 1));
}
