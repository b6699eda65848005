import { priceFactor, type Deflator, type PriceFactor, type PriceSeries } from "../domain/deflator.js";
import type { Observed } from "../domain/figure.js";
import type { Fraction } from "../domain/interval.js";
import { printDerived, type AmountUnit } from "../domain/money.js";
import { printNumber } from "../domain/printed.js";
import { yearsBetween, DEFLATOR_SOURCES } from "../domain/deflator.js";
import { computedNode, DerivationView, type DerivationNode } from "./views/derivation.js";

/** Why an amount has no counterpart in the prices asked for. */
export const RealAbsence = { AMOUNT_MISSING: "AMOUNT_MISSING", PRICES_MISSING: "PRICES_MISSING" } as const;
export type RealAbsence = (typeof RealAbsence)[keyof typeof RealAbsence];

/** An amount in prices of another year. */
export interface RealView {
  readonly deflator: Deflator;
  readonly priceYear: number;
  readonly amount: string | null;
  readonly unit: AmountUnit;
  readonly absence: RealAbsence | null;
  readonly missingYears: readonly number[];
  readonly derivation: () => DerivationView;
}

/** Turns amounts into prices of one year by one series; a factor is computed once a year. */
export class Deflation {
  private readonly factors = new Map<number, PriceFactor>();

  constructor(
    readonly deflator: Deflator,
    readonly priceYear: number,
    private readonly series: PriceSeries,
  ) {}

  /** Years that the series has, ascending. */
  get years(): number[] {
    return [...this.series.keys()].sort((a, b) => a - b);
  }

  /** The factor between the prices of two years. */
  between(from: number, to: number): PriceFactor {
    return priceFactor(this.series, from, to);
  }

  /** An amount of a year in prices of the price year; `nominal` derives the amount. */
  real(observed: Observed, year: number, unit: AmountUnit, nominal: () => DerivationNode): RealView {
    const price = this.factor(year);
    const fen: Fraction | null =
      observed.kind === "amount" && price.kind === "factor"
        ? { numerator: observed.fen * price.factor.numerator, denominator: price.factor.denominator }
        : null;
    const print = (one: AmountUnit): string | null => (fen === null ? null : printDerived(fen, one));
    return {
      deflator: this.deflator,
      priceYear: this.priceYear,
      amount: print(unit),
      unit,
      absence: observed.kind === "absent" ? "AMOUNT_MISSING" : price.kind === "missing" ? "PRICES_MISSING" : null,
      missingYears: price.kind === "missing" ? price.years : [],
      derivation: () => new DerivationView(this.node(year, print, nominal()), unit, 2),
    };
  }

  private factor(year: number): PriceFactor {
    const known = this.factors.get(year) ?? this.between(year, this.priceYear);
    this.factors.set(year, known);
    return known;
  }

  private node(year: number, print: (unit: AmountUnit) => string | null, nominal: DerivationNode): DerivationNode {
    const name = DEFLATOR_SOURCES[this.deflator];
    const prices = yearsBetween(year, this.priceYear).map((one) => {
      const percent = this.series.get(one);
      const label = {
        ZH: `${String(one)}年价格较上年变动（${name}）`,
        EN: `change of prices in ${String(one)} (${name})`,
      };
      return computedNode(
        "REFERENCE",
        "PERCENT",
        label,
        () => (percent === undefined ? null : printNumber(percent)),
        [],
      );
    });
    const label = {
      ZH: `按${String(this.priceYear)}年价格折算（${this.deflator}）`,
      EN: `in prices of ${String(this.priceYear)} (${this.deflator})`,
    };
    return computedNode("REAL", "AMOUNT", label, print, [nominal, ...prices]);
  }
}
