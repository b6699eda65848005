import type { LineChange } from "../../domain/change/line-change.js";
import type { ChangeBasis, LineLevel, Measure, Stage } from "../../domain/line.js";
import type { ScopeDifference } from "../../domain/scope.js";
import type { DepartmentSuccession } from "../../domain/succession.js";
import type { StoredExplanation } from "../../store/read/explanations.js";
import type { StoredStatement } from "../../store/read/statements.js";
import type { LineSides } from "../join-lines.js";
import type { ChangePart } from "./change-parts.js";
import type { DerivationNode } from "./derivation.js";
import type { ExplanationView } from "./explanation-view.js";
import type { MissingView } from "./missing-view.js";

/** A change before it is printed. */
export interface ChangeFacts {
  readonly basis: ChangeBasis;
  readonly baseYear: number | null;
  readonly change: LineChange;
  /** The column and stage of the figures that are compared. */
  readonly column: { readonly measure: Measure; readonly stage: Stage };
  readonly statements: readonly StoredStatement[];
  /** The lines whose figures are compared, and what joins them; null where no other year is compared with. */
  readonly sides: LineSides | null;
  /** Members that leave the change unknown and that no side knows: of a change against a budget, and of the steps of a chain; else null. */
  readonly missing: (() => readonly MissingView[]) | null;
  /** What is known to differ in scope between the two sides. */
  readonly scope: () => readonly ScopeDifference[];
  /** True where every yearly step inside the change is like for like. */
  readonly isLikeWithin: () => boolean;
  /** The rate is the product of yearly ones. */
  readonly isChained: boolean;
  /** Successions of departments that were followed from one side to the other. */
  readonly successions: readonly DepartmentSuccession[];
  /** What is derived where no reason is stated. */
  readonly derive: () => readonly ExplanationView[];
  /** Whence the change comes, down to figures of documents. */
  readonly derivation: () => DerivationNode;
  /** The lines below on both sides: those of a level, or with null those directly below. */
  readonly parts: (level: LineLevel | null) => readonly ChangePart[];
  /** A stated reason as it is shown. */
  readonly explained: (reason: StoredExplanation) => ExplanationView;
}
