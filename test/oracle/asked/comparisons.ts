import { Rational } from "../exact/rational.js";
import { printFen, printRate, wholeFen } from "../exact/print.js";
import { completion } from "../right/execution.js";
import { missingOf } from "../right/missing-members.js";
import { priceFactor, type Prices } from "../right/real.js";
import { rightRows, type RightRow } from "../right/rows.js";
import { Series } from "../right/series.js";
import { sideOf, type Side } from "../right/side.js";
import { columnTotal, rowTotal, type RightTotal } from "../right/totals.js";
import { changeAsServed } from "./change-fields.js";
import { byRowId, comparisonQuery, type ComparisonArguments } from "./comparison-query.js";
import { longChange } from "./long-changes.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";
import { rowGrowth, type Factor } from "./row-growth.js";

function totalAsServed(total: RightTotal, asked: ComparisonArguments, hasMean: boolean): Record<string, unknown> {
  const { amount, mean, ...counts } = total;
  return {
    ...counts,
    amount: amount === undefined ? undefined : printFen(amount, asked.unit),
    ...(hasMean ? { mean: mean === undefined ? undefined : printFen(mean, asked.unit) } : {}),
  };
}

class ExpectedRow {
  private readonly years: readonly number[];
  readonly series: Series;

  constructor(
    private readonly oracle: Oracle,
    private readonly asked: ComparisonArguments,
    private readonly row: RightRow,
    private readonly factor: Factor | null,
  ) {
    const { fromYear, toYear, table, measure, stage } = asked;
    this.years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
    this.series = new Series(oracle.known(asked.asOf), {
      ...asked,
      group: row.group,
      column: { table, measure, stage },
      years: this.years,
    });
  }

  private side(year: number, stage: string): Side {
    const { facts, graph } = this.oracle.known(this.asked.asOf);
    const { table, measure } = this.asked;
    return sideOf(facts, graph, { group: this.row.group, column: { table, measure, stage }, year });
  }

  /** What leaves the stages of a year unknown, one after the other; undefined where one of them is open. */
  private missingOfStages(year: number, sides: Readonly<Record<string, Side>>): unknown {
    const { table, asOf } = this.asked;
    const known = this.oracle.known(asOf);
    const found = Object.entries(sides).map(([stage, side]) => {
      const missing = side.amount === null ? missingOf(known, side, { table, side: "CURRENT", year }) : [];
      return missing?.map((member) => ({ ...member, stage }));
    });
    return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? []);
  }

  private execution(year: number): Record<string, unknown> {
    const { unit, decimals } = this.asked;
    const [initial, adjusted, final] = ["INITIAL_BUDGET", "ADJUSTED_BUDGET", "FINAL"].map((stage) =>
      this.side(year, stage),
    );
    if (initial === undefined || adjusted === undefined || final === undefined) return {};
    const money = (side: Side): unknown =>
      side.lines.length > 1 && side.blank > 0 ? undefined : printFen(side.amount, unit);
    const percent = (rate: Rational | null | undefined): unknown =>
      rate === undefined ? undefined : printRate(rate, decimals);
    const isOpen = initial.lines.length > 1 && initial.blank + adjusted.blank > 0;
    const adjustment =
      initial.amount === null || adjusted.amount === null ? null : adjusted.amount.minus(initial.amount);
    return {
      initialBudget: money(initial),
      adjustedBudget: money(adjusted),
      final: money(final),
      adjustment: isOpen ? undefined : printFen(adjustment, unit),
      missingMembers: this.missingOfStages(year, { INITIAL_BUDGET: initial, ADJUSTED_BUDGET: adjusted, FINAL: final }),
      initialCompletionRate: percent(completion(final, initial)),
      adjustedCompletionRate: percent(completion(final, adjusted)),
    };
  }

  /** Against the year before; of a row that is one blank line of a group there is none, though the group has one. */
  private change(year: number, side: Side): Record<string, unknown> {
    const change = this.series.between(year - 1, year);
    const isBlankMember = side.blank > 0 && side.amount === null && change.current.amount !== null;
    return isBlankMember ? { amount: null, rate: null, direction: null } : changeAsServed(change, this.asked);
  }

  private cell(year: number, side: Side): Record<string, unknown> {
    const { asked, series, factor } = this;
    const { unit, decimals, baseYear, table } = asked;
    const { served: cumulative, ratio } = longChange(series, asked, [baseYear, year]);
    const by = factor?.(year);
    return {
      year,
      amount: printFen(side.amount, unit),
      missingMembers:
        side.amount === null ? missingOf(this.oracle.known(asked.asOf), side, { table, side: "CURRENT", year }) : [],
      index:
        ratio === undefined ? undefined : printRate(ratio === null ? null : Rational.HUNDRED.times(ratio), decimals),
      change: this.change(year, side),
      cumulative,
      execution: this.execution(year),
      real:
        factor === null
          ? null
          : { amount: side.amount === null || by == null ? null : printFen(wholeFen(side.amount.times(by)), unit) },
    };
  }

  whole(): Record<string, unknown> {
    const { asked, series, years } = this;
    return {
      cells: years.map((year, index) => {
        const side = series.sides[index];
        return side === undefined ? undefined : this.cell(year, side);
      }),
      ...rowGrowth(series, asked, this.factor),
      total: totalAsServed(rowTotal(series.sides), asked, true),
    };
  }
}

/** One comparison with everything in it. */
export function comparison(oracle: Oracle, prices: Prices, asked: ComparisonArguments): Question {
  const { fromYear, toYear, deflator, table } = asked;
  const factor =
    deflator === null ? null : (year: number): Rational | null => priceFactor(prices, deflator, year, toYear);
  return {
    query: comparisonQuery(asked),
    shape: byRowId,
    right: () => {
      const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
      const known = oracle.known(asked.asOf);
      const rows = rightRows(known, { ...asked, years })
        .filter(({ group }) => asked.departments.some((name) => group.departments.has(name)))
        .map((row) => ({ row, expected: new ExpectedRow(oracle, asked, row, factor) }));
      const named = Object.fromEntries(rows.map(({ row, expected }) => [row.lines.join(" "), expected.whole()]));
      // Income and expenditure, and disclosures that overlap, are not added up.
      const isSummary = ["INCOME_EXPENDITURE_SUMMARY", "OTHER_DISCLOSURES"].includes(table);
      const columns = years.map((year, index) => {
        const sides = rows.flatMap(({ row, expected }) => {
          const side = expected.series.sides[index];
          const keys = [...new Set(row.lines.map((line) => line.split("/")[2] ?? ""))];
          return side === undefined ? [] : [{ side, keys, departments: [...row.group.departments].sort().join() }];
        });
        return { year, total: isSummary ? undefined : totalAsServed(columnTotal(sides), asked, false) };
      });
      return { comparison: { years, rowIds: Object.keys(named).sort(), rows: named, columnTotals: columns } };
    },
  };
}
