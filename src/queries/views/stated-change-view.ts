import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printProportion } from "../../domain/proportion.js";
import { checkDecimals } from "../../domain/rate.js";
import type { StatedChangeCounts } from "../../store/read/explanation-statistics.js";

const NOTHING: StatedChangeCounts = {
  changes: 0,
  explainable: 0,
  explained: 0,
  nonZero: 0,
  nonZeroExplained: 0,
  known: 0,
  movedFen: 0n,
  netFen: 0n,
  reasons: 0,
  contradicted: 0,
  tautologies: 0,
};

function add(a: StatedChangeCounts, b: StatedChangeCounts): StatedChangeCounts {
  return {
    changes: a.changes + b.changes,
    explainable: a.explainable + b.explainable,
    explained: a.explained + b.explained,
    nonZero: a.nonZero + b.nonZero,
    nonZeroExplained: a.nonZeroExplained + b.nonZeroExplained,
    known: a.known + b.known,
    movedFen: a.movedFen + b.movedFen,
    netFen: a.netFen + b.netFen,
    reasons: a.reasons + b.reasons,
    contradicted: a.contradicted + b.contradicted,
    tautologies: a.tautologies + b.tautologies,
  };
}

/** Counts over some stated changes, with what follows from them. */
export class StatedChangeView {
  private readonly sum: StatedChangeCounts;

  constructor(parts: readonly StatedChangeCounts[]) {
    this.sum = parts.reduce(add, NOTHING);
  }

  get counts(): StatedChangeCounts {
    return this.sum;
  }

  /** Percent of the changes that could have a reason that have one; null where there is none of them. */
  coverage(decimals: number): string | null {
    return this.percent(this.sum.explained, this.sum.explainable, decimals);
  }

  /** The same of those that the figures give as other than 0. */
  nonZeroCoverage(decimals: number): string | null {
    return this.percent(this.sum.nonZeroExplained, this.sum.nonZero, decimals);
  }

  /** Percent of the reasons that only restate the change; null where no reason is given. */
  tautologyRate(decimals: number): string | null {
    return this.percent(this.sum.tautologies, this.sum.reasons, decimals);
  }

  /** Sum of the sizes of the changes, exact. */
  movedAmount(unit: AmountUnit): string {
    return printAmount(this.sum.movedFen, unit);
  }

  /** Sum of the changes with their signs, exact. */
  netAmount(unit: AmountUnit): string {
    return printAmount(this.sum.netFen, unit);
  }

  private percent(part: number, whole: number, decimals: number): string | null {
    checkDecimals(decimals);
    return printProportion(part, whole, decimals);
  }
}
