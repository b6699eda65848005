import { printFen, printRate, type Unit } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { shareOf } from "../right/line-value.js";
import { Series } from "../right/series.js";
import { sideOf, type Side } from "../right/side.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export interface RankingArguments {
  readonly table: string;
  readonly key: string;
  readonly by: "AMOUNT" | "CHANGE_AMOUNT" | "CHANGE_RATE" | "COMPLETION_RATE" | "SHARE";
  readonly stage: "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
  readonly direction: "ASC" | "DESC";
  readonly fromYear: number;
  readonly toYear: number;
  readonly unit: Unit;
  readonly decimals: number;
}

/** The exact value of a department, or why it has none; undefined where domain.md leaves it open. */
type Standing = { readonly value: Rational } | { readonly why: string } | undefined;

const whyUnknown = (side: Side, missing: string): string =>
  side.isWithheld && !side.isMissing ? "NOT_DISCLOSED" : missing;

function standing(oracle: Oracle, asked: RankingArguments, department: string): Standing | null {
  const { table, key, by, stage, fromYear, toYear } = asked;
  const known = oracle.known();
  const { facts, graph } = known;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const departments = new Set([department]);
  const meanings = graph.asked(key, [fromYear, toYear], "SOURCED");
  const group = { departments, meanings };
  const side = (year: number, of: string, whole = false): Side =>
    sideOf(facts, graph, {
      group: whole ? { departments, meanings: new Set([graph.meaning("total", year)]) } : group,
      column: { table, measure: "TOTAL", stage: of },
      year,
    });
  const finals = years.map((year) => side(year, "FINAL"));
  if (finals.every(({ lines }) => lines.length === 0)) return null;
  if (finals.some(({ lines }) => lines.length > 1)) return undefined;
  const sum = (sides: readonly Side[]): Rational =>
    sides.reduce((total, { amount }) => total.plus(amount ?? Rational.ZERO), Rational.ZERO);
  const unknown = finals.find(({ amount }) => amount === null);
  if (by === "CHANGE_AMOUNT" || by === "CHANGE_RATE") {
    const series = new Series(known, {
      group,
      column: { table, measure: "TOTAL", stage: "FINAL" },
      years,
      baseYear: fromYear,
      continuity: "SOURCED",
      priorBasis: "AS_PUBLISHED",
      follows: false,
    });
    const change = series.between(fromYear === toYear ? fromYear - 1 : fromYear, toYear);
    if (change.isOpen || change.base.lines.length > 1 || change.current.lines.length > 1) return undefined;
    const value = by === "CHANGE_AMOUNT" ? change.amount : change.rate;
    return value === null ? { why: change.comparability } : { value };
  }
  if (unknown !== undefined) {
    const several = finals.filter(({ amount }) => amount === null).map((one) => whyUnknown(one, "CURRENT_MISSING"));
    return new Set(several).size === 1 ? { why: whyUnknown(unknown, "CURRENT_MISSING") } : undefined;
  }
  if (by === "AMOUNT") return { value: sum(finals) };
  const bases = years.map((year) => (by === "SHARE" ? side(year, "FINAL", true) : side(year, stage)));
  const missing = bases.filter(({ amount }) => amount === null).map((one) => whyUnknown(one, "BASE_MISSING"));
  if (missing.length > 0) return new Set(missing).size === 1 ? { why: missing[0] ?? "" } : undefined;
  const [part, whole] = [sum(finals), sum(bases)];
  if (whole.sign() === 0) return { why: part.sign() === 0 ? "BOTH_ZERO" : "BASE_ZERO" };
  if (whole.sign() < 0) return undefined;
  const value = by === "SHARE" ? shareOf(part, whole) : Rational.HUNDRED.times(part).over(whole);
  return value == null ? undefined : { value };
}

interface ServedRanking {
  readonly ranking?: {
    readonly rows: readonly {
      readonly department: { readonly name: string };
      readonly rank: number;
      readonly value: string;
    }[];
    readonly unranked: readonly {
      readonly comparability: string;
      readonly departments: number;
      readonly rows: readonly { readonly department: { readonly name: string } }[];
    }[];
    readonly ranked: number;
  };
}

/** All departments in order of one figure, with those that are not ranked. */
export function ranking(oracle: Oracle, asked: RankingArguments): Question {
  const { table, key, by, stage, direction, fromYear, toYear, unit, decimals } = asked;
  return {
    query: `{ ranking(first: 500, input: { table: ${table}, key: "${key}", by: ${by}, stage: ${stage}, direction: ${direction},
      fromYear: ${String(fromYear)}, toYear: ${String(toYear)}, unit: ${unit}, decimals: ${String(decimals)}, synthetic: true }) {
      ranked rows { department { name } rank value } unranked { comparability departments rows(first: 500) { department { name } } } } }`,
    shape: (served) => {
      const given = (served as ServedRanking).ranking;
      if (given === undefined) return served;
      return {
        ranked: given.ranked,
        rows: Object.fromEntries(given.rows.map((row) => [row.department.name, row])),
        unranked: Object.fromEntries(given.unranked.map((one) => [one.comparability, one.departments])),
        without: Object.fromEntries(
          given.unranked.flatMap(({ comparability, rows }) =>
            rows.map(({ department }) => [department.name, comparability]),
          ),
        ),
        names: given.rows.map(({ department }) => department.name).sort(),
        isOrdered: given.rows.every((row, index) => index === 0 || row.rank >= (given.rows[index - 1]?.rank ?? 0)),
      };
    },
    right: () => {
      const all = oracle.known().facts.departments.map((name) => ({ name, stands: standing(oracle, asked, name) }));
      if (all.some(({ stands }) => stands === undefined)) return undefined;
      const ranked = all.flatMap(({ name, stands }) =>
        stands != null && "value" in stands ? [{ name, value: stands.value }] : [],
      );
      const unranked: Record<string, number> = {};
      for (const { stands } of all) {
        if (stands != null && "why" in stands) unranked[stands.why] = (unranked[stands.why] ?? 0) + 1;
      }
      const isBefore = (a: Rational, b: Rational): boolean =>
        direction === "DESC" ? a.compare(b) > 0 : a.compare(b) < 0;
      const isMoney = by === "AMOUNT" || by === "CHANGE_AMOUNT";
      return {
        ranked: ranked.length,
        rows: Object.fromEntries(
          ranked.map(({ name, value }) => [
            name,
            {
              rank: 1 + ranked.filter((other) => isBefore(other.value, value)).length,
              value: isMoney ? printFen(value, unit) : printRate(value, decimals),
            },
          ]),
        ),
        unranked,
        without: Object.fromEntries(
          all.flatMap(({ name, stands }) => (stands != null && "why" in stands ? [[name, stands.why]] : [])),
        ),
        names: ranked.map(({ name }) => name).sort(),
        isOrdered: true,
      };
    },
  };
}
