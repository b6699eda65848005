import type { AccountTable } from "../../domain/line.js";
import type { FindingFacts } from "../../domain/finding.js";
import type { LeftOut } from "../../domain/left-out.js";
import type { NamedAccount } from "../../store/read/accounts.js";

/** A table that was found, with its title as printed. */
export interface ReportedTable {
  readonly table: AccountTable;
  readonly title: string;
  readonly rows: number;
  readonly withheld: boolean;
}

/** What became of one document that was read; DRY_RUN where nothing was to be stored. */
export interface ReadReport extends NamedAccount {
  readonly file: string;
  readonly outcome: "STORED" | "READ_AGAIN" | "SOURCE_CHANGED" | "SUPERSEDED" | "DRY_RUN";
  readonly tables: readonly ReportedTable[];
  readonly rows: number;
  readonly figures: number;
  readonly statements: number;
  readonly reasons: number;
  readonly leftOut: readonly LeftOut[];
  /** What the checks find, beside the year before where that is stored. */
  readonly findings: readonly FindingFacts[];
}

/** A document whose bytes this reader has stored already. */
export interface UnchangedReport extends NamedAccount {
  readonly file: string;
  readonly outcome: "UNCHANGED";
}

/** A document of which nothing was stored, and why. */
export interface RefusedReport {
  readonly file: string;
  readonly outcome: "REFUSED";
  /** Name of the error class: the cause, for scripts. */
  readonly cause: string;
  readonly reason: string;
}

/** A document that the store could not take, or that came after such a one. */
export interface NotStoredReport {
  readonly file: string;
  readonly outcome: "NOT_STORED";
  readonly reason: string;
}

/** The document that was being committed when the store was lost: nobody can say whether it is stored. */
export interface UnknownReport {
  readonly file: string;
  readonly outcome: "UNKNOWN";
  readonly reason: string;
}

export type ImportReport = ReadReport | UnchangedReport | RefusedReport | NotStoredReport | UnknownReport;
