import type { ChangeBasis, LineLevel, Measure } from "./line.js";
import type { Direction } from "./change.js";
import type { AmountUnit } from "./money.js";
import type { ReasonCategory } from "./reasons.js";
import type { FigureFacts, FigureKey, LineFacts, SourcePlace } from "./facts.js";

/** A line ready to be stored, in the order of the document. */
export interface LineRecord extends LineFacts {
  readonly level: LineLevel;
  readonly parentKey: string | null;
  readonly place: SourcePlace;
  /** The blank or withheld cells in whose place a stated or added figure stands. */
  readonly covered: ReadonlyMap<FigureKey, FigureFacts>;
}

/** One thing stated of one line, as printed. `line` and `explanation` are indexes into the record's lists. */
export interface StatementRecord {
  readonly line: number;
  readonly ordinal: number;
  readonly isRepeat: boolean;
  readonly subject: string;
  readonly measure: Measure;
  readonly basis: ChangeBasis | null;
  readonly unit: AmountUnit;
  readonly currentAmount: string | null;
  readonly baseYear: number | null;
  readonly base: string | null;
  readonly amount: string | null;
  readonly rate: string | null;
  readonly direction: Direction | null;
  readonly completionRate: string | null;
  readonly share: { readonly rate: string; readonly line: number; readonly measure: Measure } | null;
  readonly listed: readonly string[] | null;
  readonly explanation: number | null;
  readonly place: SourcePlace;
}

/** A stated reason. */
export interface ExplanationRecord {
  readonly line: number;
  readonly basis: ChangeBasis;
  readonly direction: Direction | null;
  readonly text: string;
  readonly categories: readonly ReasonCategory[];
  readonly place: SourcePlace;
}

/** An account ready to be stored: lines, what is stated of them, and the reasons, each in document order. */
export interface AccountRecord {
  readonly lines: readonly LineRecord[];
  readonly statements: readonly StatementRecord[];
  readonly explanations: readonly ExplanationRecord[];
}
