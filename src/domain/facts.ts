import { absent, type Amount, type Observed } from "./figure.js";
import type { AccountTable, ChangeBasis, Measure, Stage } from "./line.js";
import type { AmountUnit, PrintedUnit } from "./money.js";
import type { PrintedNumber } from "./printed.js";
import type { ReasonCategory } from "./reasons.js";
import type { Mention } from "./statement.js";

/** Where a value stands in a document; `document` is the document's name. Only what is known is given. */
export interface SourcePlace {
  readonly document: string;
  /** The stored account that the document is; left out before it is stored. */
  readonly accountId?: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly table: AccountTable | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly line: number | null;
  readonly text: string | null;
}

/** Whence a figure comes: a cell, the narrative (for a blank cell or a budget), or our own addition. */
export type FigureOrigin = "TABLE" | "NARRATIVE" | "DERIVED";

/** A figure with its print and its place. */
export interface FigureFacts {
  readonly measure: Measure;
  readonly stage: Stage;
  readonly observed: Observed;
  readonly printed: string | null;
  readonly unit: PrintedUnit;
  readonly decimals: number;
  readonly origin: FigureOrigin;
  readonly place: SourcePlace;
}

/** A line with all its figures. */
export interface LineFacts {
  readonly table: AccountTable;
  readonly key: string;
  readonly name: string;
  readonly figures: ReadonlyMap<FigureKey, FigureFacts>;
}

/** One thing that the narrative states of one line. */
export interface StatementFacts {
  readonly table: AccountTable;
  readonly key: string;
  readonly measure: Measure;
  /** Null where no change is stated. */
  readonly basis: ChangeBasis | null;
  readonly mention: Mention;
  readonly unit: AmountUnit;
  readonly currentAmount: Amount | null;
  readonly share: StatedShare | null;
  /** The reason that it gives; null where it gives none. */
  readonly reason: StatedReason | null;
  readonly isRepeat: boolean;
  /** Its place among the statements of the account; lines that one sentence speaks of share it. */
  readonly ordinal: number;
  readonly place: SourcePlace;
}

/** A reason by its place among the reasons of the account. */
export interface StatedReason {
  readonly ordinal: number;
  readonly text: string;
  readonly categories: readonly ReasonCategory[];
}

/** 占比: printed percentage of another line's figure. */
export interface StatedShare {
  readonly rate: PrintedNumber;
  readonly table: AccountTable;
  readonly key: string;
  readonly measure: Measure;
}

export type FigureKey = `${Measure}/${Stage}`;
export type LineKey = `${AccountTable}/${string}`;

export function figureKey(measure: Measure, stage: Stage): FigureKey {
  return `${measure}/${stage}`;
}

export function lineKey(table: AccountTable, key: string): LineKey {
  return `${table}/${key}`;
}

/** A line as far as changes are made of it: its name, and what its figures say. */
export interface ComparedLine extends Pick<LineFacts, "key" | "name"> {
  readonly figures: ReadonlyMap<FigureKey, Pick<FigureFacts, "observed">>;
}

/** What is known of one figure of a line; NOT_PUBLISHED where the account has no such line or column. */
export function observedOf(line: Pick<ComparedLine, "figures"> | undefined, measure: Measure, stage: Stage): Observed {
  return line?.figures.get(figureKey(measure, stage))?.observed ?? absent("NOT_PUBLISHED");
}

/** One account as checks and changes need it. */
export interface AccountFacts {
  readonly document: string;
  readonly lines: ReadonlyMap<LineKey, LineFacts>;
  readonly statements: readonly StatementFacts[];
}

/** The account of the year before, as far as it is loaded. */
export interface PriorYear {
  readonly lines: ReadonlyMap<LineKey, LineFacts>;
  readonly withheldTables: ReadonlySet<AccountTable>;
}

/** A year that has no account: nothing is published of it, and nothing can be missing. */
export const NOTHING_PUBLISHED: PriorYear = { lines: new Map(), withheldTables: new Set() };

/** A year's published figure of a line: absent as withheld where its whole table is. */
export function priorFigure(
  prior: PriorYear,
  table: AccountTable,
  key: string,
  measure: Measure,
  stage: Stage = "FINAL",
): Observed {
  const line = prior.lines.get(lineKey(table, key));
  if (line === undefined && prior.withheldTables.has(table)) return absent("WITHHELD");
  return observedOf(line, measure, stage);
}

/** The budget that a table column prints; one that only the narrative states is no published base. */
export function publishedBudget(line: LineFacts | undefined, measure: Measure, stage: Stage): Observed {
  const figure = line?.figures.get(figureKey(measure, stage));
  return figure?.origin === "TABLE" ? figure.observed : absent("NOT_PUBLISHED");
}
