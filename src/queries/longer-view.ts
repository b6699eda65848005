import { longestDecline } from "../domain/change/longest-decline.js";
import { printIndex } from "../domain/change.js";
import { cagr } from "../domain/growth.js";
import { fraction, type Fraction } from "../domain/interval.js";
import type { LineChange } from "../domain/change/line-change.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals, printFraction } from "../domain/rate.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { Deflation } from "./deflation.js";
import type { ChangeView } from "./views/change-view.js";
import { TotalView } from "./views/total-view.js";

/** Consecutive yearly declines: from the year before the first to the last, and the change over all of them. */
export interface DeclineView {
  readonly fromYear: number;
  readonly toYear: number;
  readonly years: number;
  readonly change: ChangeView;
}

/** The index of a cell against the base year, which is 100; null where its cumulative change has no rate. */
export function cellIndex(cell: ComparisonCellView, decimals: number): string | null {
  checkDecimals(decimals);
  return printIndex(cell.cumulative().exact.computed, decimals);
}

/** What a row says over all its years. */
export class LongerView {
  constructor(
    private readonly cells: readonly ComparisonCellView[],
    private readonly overall: LineChange,
    private readonly deflation: Deflation | null,
    private readonly unit: AmountUnit,
    private readonly since: (fromYear: number, toYear: number) => ChangeView,
  ) {}

  /** The sum of the cells, with how many it covers. */
  get total(): TotalView {
    return new TotalView(this.cells, 0, this.unit);
  }

  /** The longest run of years that each fell like for like against the year before, within the range; null where none did. */
  get longestDecline(): DeclineView | null {
    const changes = this.cells.slice(1);
    const run = longestDecline(
      changes.map(({ change }) => ({ direction: change.direction, isLikeForLike: change.likeForLike })),
    );
    const last = run === null ? undefined : changes[run.start + run.length - 1];
    if (run === null || last === undefined) return null;
    const fromYear = last.year - run.length;
    return { fromYear, toYear: last.year, years: run.length, change: this.since(fromYear, last.year) };
  }

  /** The change over the range in constant prices, percent; null where there is none or a year's prices are missing. */
  realRate(decimals: number): string | null {
    checkDecimals(decimals);
    const ends = this.realEnds();
    if (ends === null) return null;
    const { numerator: last, denominator: first } = ends;
    return printFraction({ numerator: 100n * (last - first), denominator: first }, decimals);
  }

  /** The compound annual growth rate in constant prices, percent; null as realRate, and where an end is not positive. */
  realCagr(decimals: number): string | null {
    checkDecimals(decimals);
    const ends = this.realEnds();
    return ends === null ? null : cagr(ends.denominator, ends.numerator, this.cells.length - 1, decimals);
  }

  /** The compound annual growth rate over the range, percent; null where either end is missing, zero or negative. */
  cagr(decimals: number): string | null {
    checkDecimals(decimals);
    const ends = this.ends();
    return ends === null ? null : cagr(ends.denominator, ends.numerator, this.cells.length - 1, decimals);
  }

  /** last / first; of a chained change the product of the yearly ratios. */
  private ends(): Fraction | null {
    const { current, resolved, computed } = this.overall;
    if (computed.ratio !== undefined) return computed.ratio;
    if (computed.rateBaseFen === null || current.kind === "absent" || resolved.base.kind === "absent") return null;
    return fraction(current.fen, resolved.base.fen);
  }

  /** last / first in constant prices: whichever year's prices, the ratio is the same. */
  private realEnds(): Fraction | null {
    const ends = this.ends();
    const first = this.cells[0];
    const last = this.cells[this.cells.length - 1];
    if (this.deflation === null || first === undefined || last === undefined || ends === null) return null;
    const price = this.deflation.between(first.year, last.year);
    if (price.kind === "missing") return null;
    const { numerator, denominator } = price.factor;
    return { numerator: ends.numerator * denominator, denominator: ends.denominator * numerator };
  }
}
