import { printFen, printRate, type Unit } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { shareOf } from "../right/line-value.js";
import { Series } from "../right/series.js";
import { sideOf, type Group, type Side } from "../right/side.js";
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

const NO_VALUE = "NO_VALUE";

/** Of the years of what is ranked the first of the verdicts that hold: CURRENT_MISSING before NOT_DISCLOSED. */
const whyCurrent = (unknown: readonly Side[]): string =>
  unknown.every(({ isWithheld, isMissing }) => isWithheld && !isMissing) ? "NOT_DISCLOSED" : "CURRENT_MISSING";

/** Of what it is divided by: NOT_DISCLOSED before BASE_MISSING. */
const whyBase = (unknown: readonly Side[]): string =>
  unknown.some(({ isWithheld }) => isWithheld) ? "NOT_DISCLOSED" : "BASE_MISSING";

const sum = (sides: readonly Side[]): Rational =>
  sides.reduce((total, { amount }) => total.plus(amount ?? Rational.ZERO), Rational.ZERO);

/** Whether a line of one side has a figure that the other lacks: both have to be of the same members. */
const lacks = (side: Side, other: Side): boolean =>
  other.lines.some((line, index) => {
    const own = side.lines[index]?.cell;
    return own?.kind === "blank" && line.cell !== undefined && line.cell.kind !== "blank";
  });

/** The change between the first and the last year, of one year against the one before: that of a group is nobody's. */
function ofChange(oracle: Oracle, asked: RankingArguments, group: Group, last: Side): Standing {
  const { table, by, fromYear, toYear } = asked;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const series = new Series(oracle.known(), {
    group,
    column: { table, measure: "TOTAL", stage: "FINAL" },
    years,
    baseYear: fromYear,
    continuity: "SOURCED",
    priorBasis: "AS_PUBLISHED",
    follows: false,
  });
  const change = series.between(Math.min(fromYear, toYear - 1), toYear);
  if (change.isOpen) return undefined;
  // A blank line has no change, though its group has one.
  const isBlank = last.blank > 0 && last.amount === null && !last.isWithheld && change.current.amount !== null;
  if (isBlank) return { why: `CURRENT_MISSING ${NO_VALUE}` };
  if (change.current.lines.length > 1 && change.amount !== null) {
    return { why: `${change.comparability} COMPARED_AS_GROUP` };
  }
  const value = by === "CHANGE_AMOUNT" ? change.amount : change.rate;
  return value === null ? { why: `${change.comparability} ${NO_VALUE}` } : { value };
}

function standing(oracle: Oracle, asked: RankingArguments, department: string): Standing | null {
  const { table, key, by, stage, fromYear, toYear } = asked;
  const { facts, graph } = oracle.known();
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const departments = new Set([department]);
  const meanings = graph.asked(key, [fromYear, toYear], "SOURCED");
  const group = { departments, meanings };
  const side = (year: number, of: string, standsAs: ReadonlySet<string> = meanings): Side =>
    sideOf(facts, graph, {
      group: { departments, meanings: standsAs },
      column: { table, measure: "TOTAL", stage: of },
      year,
    });
  const finals = years.map((year) => side(year, "FINAL"));
  const [last] = finals.slice(-1);
  if (last === undefined || finals.every(({ lines }) => lines.length === 0)) return null;
  if (by === "CHANGE_AMOUNT" || by === "CHANGE_RATE") return ofChange(oracle, asked, group, last);
  const why = (verdict: string): Standing => ({ why: `${verdict} ${NO_VALUE}` });
  const lacking = finals.filter(({ amount }) => amount === null);
  // What only an edge that is not followed would supply is reclassified; beside other reasons it is open which is told.
  const supplied = years.filter((year, index) => {
    if (finals[index]?.amount !== null || finals[index].isLacking || finals[index].isWithheld) return false;
    const other = side(year, "FINAL", graph.standingAs(meanings, year, "SOURCED"));
    const isPublished = ({ lines }: Side): boolean =>
      lines.some(({ cell }) => cell !== undefined && cell.kind !== "blank");
    return !isPublished(finals[index]) && isPublished(other);
  });
  if (supplied.length > 0) return supplied.length === lacking.length ? why("RECLASSIFIED") : undefined;
  if (by === "AMOUNT") return lacking.length > 0 ? why(whyCurrent(lacking)) : { value: sum(finals) };
  const total = (year: number): ReadonlySet<string> => new Set([graph.meaning("total", year)]);
  const bases = years.map((year) => (by === "SHARE" ? side(year, "FINAL", total(year)) : side(year, stage)));
  const isCompletion = by === "COMPLETION_RATE";
  const isPartly = (one: readonly Side[], other: readonly Side[]): boolean =>
    isCompletion && one.some((own, index) => other[index] !== undefined && lacks(own, other[index]));
  if (isPartly(finals, bases)) return why("CURRENT_MISSING");
  if (lacking.length > 0) return why(whyCurrent(lacking));
  const missing = bases.filter(({ amount }) => amount === null);
  if (missing.length > 0) return why(whyBase(missing));
  if (isPartly(bases, finals)) return why("BASE_MISSING");
  const [part, whole] = [sum(finals), sum(bases)];
  if (whole.sign() === 0) return why(part.sign() === 0 ? "BOTH_ZERO" : "BASE_ZERO");
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
      readonly reason: string;
      readonly departments: number;
      readonly rows: readonly { readonly department: { readonly name: string } }[];
    }[];
    readonly ranked: number;
  };
}

const verdict = ({ comparability, reason }: { comparability: string; reason: string }): string =>
  `${comparability} ${reason}`;

/** All departments in order of one figure, with those that are not ranked. */
export function ranking(oracle: Oracle, asked: RankingArguments): Question {
  const { table, key, by, stage, direction, fromYear, toYear, unit, decimals } = asked;
  return {
    query: `{ ranking(first: 500, input: { table: ${table}, key: "${key}", by: ${by}, stage: ${stage}, direction: ${direction},
      fromYear: ${String(fromYear)}, toYear: ${String(toYear)}, unit: ${unit}, decimals: ${String(decimals)}, synthetic: true }) {
      ranked rows { department { name } rank value } unranked { comparability reason departments rows(first: 500) { department { name } } } } }`,
    shape: (served) => {
      const given = (served as ServedRanking).ranking;
      if (given === undefined) return served;
      return {
        ranked: given.ranked,
        rows: Object.fromEntries(given.rows.map((row) => [row.department.name, row])),
        unranked: Object.fromEntries(given.unranked.map((one) => [verdict(one), one.departments])),
        without: Object.fromEntries(
          given.unranked.flatMap((one) => one.rows.map(({ department }) => [department.name, verdict(one)])),
        ),
        names: given.rows.map(({ department }) => department.name).sort(),
        isOrdered: given.rows.every((row, index) => index === 0 || row.rank >= (given.rows[index - 1]?.rank ?? 0)),
      };
    },
    right: () => {
      const all = oracle.known().facts.departments.map((name) => ({ name, stands: standing(oracle, asked, name) }));
      // Where one is open the places of the others are, not what each of them stands for.
      const isOpen = all.some(({ stands }) => stands === undefined);
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
        ranked: isOpen ? undefined : ranked.length,
        rows: Object.fromEntries(
          ranked.map(({ name, value }) => [
            name,
            {
              rank: isOpen ? undefined : 1 + ranked.filter((other) => isBefore(other.value, value)).length,
              value: isMoney ? printFen(value, unit) : printRate(value, decimals),
            },
          ]),
        ),
        unranked: isOpen ? undefined : unranked,
        without: Object.fromEntries(
          all.flatMap(({ name, stands }) => (stands != null && "why" in stands ? [[name, stands.why]] : [])),
        ),
        names: isOpen ? undefined : ranked.map(({ name }) => name).sort(),
        isOrdered: true,
      };
    },
  };
}
