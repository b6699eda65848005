import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printProportion } from "../../domain/proportion.js";
import { between, betweenTimesFour, quartersPast, type Quartile } from "../../domain/quartile.js";
import { decodeSortable, printCutRate } from "../../domain/sortable-rate.js";
import type { LineAggregate } from "../../store/read/line-aggregates.js";

/** How values are shown: amounts in the unit, rates with the decimals. */
export interface AggregateForm {
  readonly unit: AmountUnit;
  readonly decimals: number;
}

/** A group of lines with sum, median and quartiles of one figure. */
export class AggregateView {
  constructor(
    readonly group: LineAggregate,
    private readonly isMoney: boolean,
    private readonly form: AggregateForm,
  ) {}

  /** Percent of the lines that a value stands for; a group has at least one line. */
  get coverage(): string | null {
    return printProportion(this.group.covered, this.group.lines, this.form.decimals);
  }

  /** Exact; null for rates, which cannot be added up, and where no line has the figure. */
  get sum(): string | null {
    const { sumFen, valued } = this.group;
    return sumFen === null || valued === 0 ? null : printAmount(sumFen, this.form.unit);
  }

  get minimum(): string | null {
    return this.value(this.group.minimum, this.group.minimum, 0);
  }

  get maximum(): string | null {
    return this.value(this.group.maximum, this.group.maximum, 0);
  }

  /** By linear interpolation; amounts are rounded half up to a fen, rates to the decimals asked for. */
  quartile(quartile: Quartile): string | null {
    const { low, high } = this.group.quartiles[quartile];
    return this.value(low, high ?? low, quartersPast(this.group.valued, quartile));
  }

  private value(low: string | null, high: string | null, quarters: number): string | null {
    if (low === null || high === null) return null;
    if (this.isMoney) return printAmount(between(BigInt(low), BigInt(high), quarters), this.form.unit);
    const rate = betweenTimesFour(decodeSortable(low), decodeSortable(high), quarters);
    return printCutRate(rate, this.form.decimals);
  }
}
