import type { Observed } from "../../domain/figure.js";
import { meanOf, totalOf, type Total } from "../../domain/total.js";
import { printAmount, printDerived, type AmountUnit } from "../../domain/money.js";
import { computedNode, DerivationView, printsFen, type DerivationNode } from "./derivation.js";

/** A figure that may be added, with its derivation. */
export interface Addend {
  readonly observed: Observed;
  /** Blank cells that its sum leaves out. */
  readonly blankMembers: number;
  readonly derivation: () => DerivationNode;
}

/** An exact sum with its coverage, in the unit asked for. */
export class TotalView {
  private readonly exact: Total;

  /**
   * @param nested figures that are left out because they lie in one that is added
   * @param unlike figures that do not add up with each other, so that none is added
   */
  constructor(
    private readonly addends: readonly Addend[],
    readonly nested: number,
    readonly unit: AmountUnit,
    readonly unlike = 0,
  ) {
    this.exact = totalOf(
      addends.map((one) => one.observed),
      addends.reduce((sum, one) => sum + one.blankMembers, 0),
    );
  }

  get coverage(): Total {
    return this.exact;
  }

  get amount(): string | null {
    return this.exact.fen === null ? null : printAmount(this.exact.fen, this.unit);
  }

  /** The mean of what is counted, rounded half up once to whole fen. */
  get mean(): string | null {
    const mean = meanOf(this.exact);
    return mean === null ? null : printDerived(mean, this.unit);
  }

  /** The figures that are counted, under their sum. */
  get derivation(): DerivationView {
    const counted = this.addends.filter((one) => one.observed.kind === "amount");
    const label = {
      ZH: `合计（${String(counted.length)}项）`,
      EN: `sum of ${String(counted.length)} figures`,
    };
    const inputs = counted.map((one) => one.derivation());
    return new DerivationView(computedNode("SUM", "AMOUNT", label, printsFen(this.exact.fen), inputs), this.unit, 1);
  }
}
