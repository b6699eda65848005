import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printProportion } from "../../domain/proportion.js";
import { checkDecimals } from "../../domain/rate.js";
import type { StatedChangeCounts } from "../../store/read/explanation-statistics.js";

const NOTHING: StatedChangeCounts = {
  changes: 0,
  explained: 0,
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
    explained: a.explained + b.explained,
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

  /** Percent of the changes that have a reason; null where no change is stated. */
  coverage(decimals: number): string | null {
    return this.percent(this.sum.explained, this.sum.changes, decimals);
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
