import type { AccountTable, Measure, Stage } from "../domain/line.js";

/** Lines that are reached from a department's year: keys of one table, or every line of it (null: of every table). */
export interface ReachedLines {
  readonly table: AccountTable | null;
  readonly keys: readonly string[] | null;
}

/** Some of a list: how many, after how many that are passed over. */
export interface Window {
  readonly first: number;
  readonly skip: number;
}

/**
 * How far one request reaches into the store, so that everything is loaded in a fixed number of statements before
 * the first field is read. It may reach too far, never too short.
 */
export interface Reach {
  readonly lines: readonly ReachedLines[];
  /** Measures and stages of figures; null for all. */
  readonly measures: readonly Measure[] | null;
  readonly stages: readonly Stage[] | null;
  /** Years of departments that are reached, the prior ones included; null for no bound. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Years of a line that are reached from it. */
  readonly years: "same" | "prior" | "all";
  /** The whole tables of lines, in every year that is reached from them: parents, children or drivers, which may have ended. */
  readonly siblings: boolean;
  readonly shareBases: boolean;
  /** What a total is added up from where no document prints it. */
  readonly sumParts: boolean;
  /** Stated changes, agreement or reasons. */
  readonly statements: boolean;
  /** Reasons and findings of whole years, and the lines that reasons belong to. */
  readonly yearExplanations: boolean;
  readonly explanationLines: boolean;
  readonly findings: boolean;
  readonly yearFindings: boolean;
  /** Departments, and their lines, that those reached were renamed, merged or split from or into. */
  readonly succession: boolean;
  /** Accounts of other kinds of the bodies of those reached. */
  readonly kinds: boolean;
  /** States of tables (withheld, scope), which changes need. */
  readonly tableStates: boolean;
  /** Counts that accounts disclose beside money. */
  readonly indicators: boolean;
  /** Beginnings of keys that lines of a year are chosen by; null for any. One that no key begins with is refused. */
  readonly codePrefixes: readonly string[] | null;
  /** Versions of accounts beside the served ones: none, which there are, or their lines too. */
  readonly versions: "served" | "listed" | "all";
  /** Of each reason for which a ranking leaves departments out, which of them are named. */
  readonly unranked: readonly Window[];
  /** What leaves those without a rank. */
  readonly missingOfUnranked: boolean;
}

/** Reaches everything; used where no selection says otherwise, and as the yardstick for every narrower reach. */
export const WHOLE_REACH: Reach = {
  lines: [{ table: null, keys: null }],
  measures: null,
  stages: null,
  fromYear: null,
  toYear: null,
  years: "all",
  siblings: true,
  shareBases: true,
  sumParts: true,
  statements: true,
  yearExplanations: true,
  explanationLines: true,
  findings: true,
  yearFindings: true,
  succession: true,
  kinds: true,
  tableStates: true,
  indicators: true,
  codePrefixes: null,
  versions: "all",
  unranked: [{ first: 500, skip: 0 }],
  missingOfUnranked: true,
};

/** Bounds within which there is no year, for a reach whose use case alone decides on years. */
export const NO_YEARS = { fromYear: 9999, toYear: 0 } as const;

/** Reaches what a comparison itself shows: cells, changes, stated reasons, and what is missing. */
export const COMPARISON_REACH: Reach = {
  lines: [],
  measures: null,
  stages: null,
  ...NO_YEARS,
  years: "same",
  siblings: true,
  shareBases: false,
  sumParts: false,
  statements: true,
  yearExplanations: false,
  explanationLines: false,
  findings: false,
  yearFindings: false,
  succession: false,
  kinds: false,
  tableStates: true,
  indicators: false,
  codePrefixes: [],
  versions: "served",
  unranked: [],
  missingOfUnranked: false,
};
