import type { Fraction } from "../../domain/interval.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printScaled } from "../../domain/printed.js";
import { roundHalfUp } from "../../domain/rate.js";
import type { RankedBy } from "../../domain/standing.js";

/** How the values of a ranking are shown. */
export interface RankedForm {
  readonly by: RankedBy;
  readonly unit: AmountUnit;
  readonly decimals: number;
}

/** A department with its rank and value. */
export class RankedView {
  constructor(
    readonly rank: number,
    readonly departmentId: number,
    private readonly exact: Fraction,
    private readonly form: RankedForm,
  ) {}

  /** An amount in the unit asked for, exact; or percent, rounded half up to the decimals asked for. */
  get value(): string {
    const { by, unit, decimals } = this.form;
    const { numerator, denominator } = this.exact;
    if (by === "AMOUNT" || by === "CHANGE_AMOUNT") return printAmount(numerator, unit);
    return printScaled(roundHalfUp(numerator * 10n ** BigInt(decimals), denominator), decimals);
  }
}
