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
  printCount,
  type IndicatorKind,
  type IndicatorUnit,
} from "../../domain/indicator.js";
import { moneyPerUnit, paidUnits, PerUnitAbsence } from "../../domain/money-per-unit.js";
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

/** Money for each unit, in the unit asked for, and what it is divided by. */
export interface MoneyPerUnitView {
  readonly amount: string | null;
  readonly absence: PerUnitAbsence | null;
  readonly count: string | null;
  readonly unit: AmountUnit;
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

  /** True where the guests counted include the foreign ones counted beside them. */
  get includesForeign(): boolean {
    return this.dataset.indicatorsOf(this.departmentId, this.year).get(this.kind)?.includesForeign === true;
  }

  /** The amount of the line that the count stands for, by every unit that it paid for. */
  moneyPerUnit(unit: AmountUnit): MoneyPerUnitView {
    const line = moneyLineOf(this.kind);
    if (line === null) return { amount: null, absence: PerUnitAbsence.NO_MONEY, count: null, unit };
    const counted = paidUnits(this.dataset.indicatorsOf(this.departmentId, this.year), this.kind);
    const { amount, absence, count } = moneyPerUnit(this.amountOf(line.table, line.key), counted, unit);
    return { amount, absence, count: printed(count), unit };
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
