import {
  changeBetween,
  printRate,
  type Comparability,
  type ComputedChange,
  type Direction,
} from "../../domain/change.js";
import { observedOf, type SourcePlace } from "../../domain/facts.js";
import { absent, type Observed } from "../../domain/figure.js";
import {
  indicatorUnit,
  moneyLineOf,
  moneyPerUnit,
  PerUnitAbsence,
  printCount,
  type IndicatorKind,
  type IndicatorUnit,
  type MoneyPerUnit,
} from "../../domain/indicator.js";
import type { AmountUnit } from "../../domain/money.js";
import { checkDecimals } from "../../domain/rate.js";
import type { Dataset } from "../dataset.js";

const NOT_PUBLISHED = absent("NOT_PUBLISHED");

function printed(observed: Observed): string | null {
  return observed.kind === "amount" ? printCount(observed.fen) : null;
}

/** The change of a count against the year before, with the rules of changes of amounts. */
export class IndicatorChangeView {
  private readonly computed: ComputedChange;

  constructor(
    readonly baseYear: number,
    private readonly currentCount: Observed,
    private readonly baseCount: Observed,
    private readonly decimals: number,
  ) {
    checkDecimals(decimals);
    this.computed = changeBetween(currentCount, baseCount);
  }

  get current(): string | null {
    return printed(this.currentCount);
  }

  get base(): string | null {
    return printed(this.baseCount);
  }

  get amount(): string | null {
    return this.computed.amountFen === null ? null : printCount(this.computed.amountFen);
  }

  get rate(): string | null {
    return printRate(this.computed, this.decimals);
  }

  get direction(): Direction | null {
    return this.computed.direction;
  }

  get comparability(): Comparability {
    return this.computed.comparability;
  }
}

/** One count of a department and year, published or not. */
export class IndicatorView {
  constructor(
    private readonly dataset: Dataset,
    private readonly departmentId: number,
    private readonly year: number,
    readonly kind: IndicatorKind,
  ) {}

  get unit(): IndicatorUnit {
    return indicatorUnit(this.kind);
  }

  /** Exact; null where the account does not disclose it. */
  get value(): string | null {
    return printed(this.count(this.year));
  }

  get source(): SourcePlace | null {
    return this.dataset.indicatorsOf(this.departmentId, this.year).get(this.kind)?.place ?? null;
  }

  change(decimals: number): IndicatorChangeView {
    return new IndicatorChangeView(this.year - 1, this.count(this.year), this.count(this.year - 1), decimals);
  }

  /** The amount of the line that the count stands for, by unit counted. */
  moneyPerUnit(unit: AmountUnit, decimals: number): MoneyPerUnit {
    checkDecimals(decimals);
    const line = moneyLineOf(this.kind);
    if (line === null) return { amount: null, absence: PerUnitAbsence.NO_MONEY };
    return moneyPerUnit(this.amountOf(line.table, line.key), this.count(this.year), unit, decimals);
  }

  private count(year: number): Observed {
    return this.dataset.indicatorsOf(this.departmentId, year).get(this.kind)?.count ?? NOT_PUBLISHED;
  }

  private amountOf(table: Parameters<Dataset["line"]>[2], key: string): Observed {
    const line = this.dataset.line(this.departmentId, this.year, table, key);
    const { withheldTables } = this.dataset.published(this.departmentId, this.year);
    return line === undefined && withheldTables.has(table) ? absent("WITHHELD") : observedOf(line, "TOTAL", "FINAL");
  }
}
