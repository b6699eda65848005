import type { CrosswalkEdge } from "../domain/crosswalk.js";
import type { RealView } from "./deflation.js";
import type { ChangeView } from "./views/change-view.js";
import type { DerivationView } from "./views/derivation.js";
import type { ExecutionView } from "./views/execution-view.js";
import type { LineView } from "./views/line-view.js";
import type { MemberView } from "./views/member-view.js";
import type { MissingView } from "./views/missing-view.js";
import type { Addend } from "./views/total-view.js";

/** One year of a row; `line` is null where nothing is published, and the change says why. */
export interface ComparisonCellView extends Addend {
  readonly year: number;
  readonly amount: string | null;
  readonly change: ChangeView;
  /** Null too where several lines stand in the cell. */
  readonly line: LineView | null;
  /** The lines whose figures the amount sums: several where codes or departments were split or merged. */
  readonly lines: readonly LineView[];
  /** The same with their amounts, in the unit of the comparison. */
  readonly members: () => readonly MemberView[];
  /** Those of them that have an amount. */
  readonly figured: readonly LineView[];
  /** The edges that the amount or the change used. */
  readonly edges: readonly CrosswalkEdge[];
  /** The members that leave the amount unknown. */
  readonly missingMembers: () => readonly MissingView[];
  /** The change since the base year. */
  readonly cumulative: () => ChangeView;
  readonly execution: () => ExecutionView;
  readonly real: () => RealView | null;
  /** What some of the lines say together. */
  readonly addendOf: (lines: readonly LineView[]) => Addend;
  /** Whence the amount comes. */
  readonly amountDerivation: () => DerivationView;
}
