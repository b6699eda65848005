import type { Unit } from "../exact/print.js";
import { finalOf, type LineOf, type LineValue } from "../right/line-value.js";
import { standingValue } from "../right/standing-value.js";
import { wholeValue } from "../right/whole-value.js";
import { levelOf } from "../right/levels.js";
import { aggregateFigures, FIGURES, type Valued } from "./aggregate-figures.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export type Dimension = "YEAR" | "REGION" | "KEY" | "LEVEL";

export interface AggregateArguments {
  readonly table: string;
  readonly level?: "CLASS" | "GROUP" | "ITEM";
  readonly key?: string;
  readonly by: readonly Dimension[];
  readonly value: LineValue;
  readonly fromYear: number;
  readonly toYear: number;
  readonly unit: Unit;
  readonly decimals: number;
}

/** The printed lines that are grouped. */
export function linesOf(
  oracle: Oracle,
  { table, level, key, fromYear, toYear }: Omit<AggregateArguments, "by">,
): LineOf[] {
  return oracle
    .known()
    .facts.accounts()
    .filter(({ year }) => year >= fromYear && year <= toYear)
    .flatMap((account) => [...(account.tables.get(table)?.rows.values() ?? [])].map((row) => ({ account, table, row })))
    .filter(({ row }) => (key === undefined || row.key === key) && (level === undefined || levelOf(row.key) === level));
}

function dimensionsOf(
  { account, row }: LineOf,
  by: readonly Dimension[],
  shown: string | null,
): Record<string, unknown> {
  const all = { YEAR: account.year, REGION: account.region ?? null, KEY: shown ?? row.key, LEVEL: levelOf(row.key) };
  return Object.fromEntries(by.map((one) => [one, all[one]]));
}

function valuedLine(oracle: Oracle, line: LineOf, value: LineValue): Valued {
  const { department } = line.account;
  return { department, kind: finalOf(line)?.kind, stands: standingValue(oracle.known(), line, value) };
}

interface Whole {
  /** The key under which it is shown; null for a line by itself. */
  readonly shown: string | null;
  readonly id: string;
  readonly lines: LineOf[];
}

/** Lines by what they are together: grouped by key, those of one series, department and year; else each by itself. */
function wholesOf(oracle: Oracle, asked: AggregateArguments): Whole[] {
  const { graph } = oracle;
  const { by, value, fromYear, toYear } = asked;
  const isChange = value === "CHANGE_AMOUNT" || value === "CHANGE_RATE";
  const found = new Map<string, Whole>();
  return linesOf(oracle, asked).flatMap((line): Whole[] => {
    const { account, row } = line;
    if (!by.includes("KEY") || !graph.names(row.key)) return [{ shown: null, id: row.key, lines: [line] }];
    // A change is against the year before, so that what the two years join is one thing.
    const span = [isChange ? fromYear - 1 : fromYear, toYear] as const;
    const { meanings } = graph.closure(new Set([graph.meaning(row.key, account.year)]), span, "SOURCED");
    const id = [...meanings].sort().join(" ");
    const name = `${id}/${account.department}/${String(account.year)}`;
    const known = found.get(name);
    if (known !== undefined) {
      known.lines.push(line);
      return [];
    }
    const whole = { shown: graph.newest(meanings, "SOURCED").join("+"), id, lines: [line] };
    found.set(name, whole);
    return [whole];
  });
}

function valuedWhole(
  oracle: Oracle,
  { line, lines, id }: { readonly line: LineOf; readonly lines: readonly LineOf[]; readonly id: string },
  value: LineValue,
): Valued {
  const { department, year } = line.account;
  const [first, ...others] = lines;
  const group = { departments: new Set([department]), meanings: new Set(id.split(" ")) };
  const kind = finalOf(line)?.kind;
  if (first === undefined) return { department, kind, stands: null };
  const figure = wholeValue(oracle.known(), [first, ...others], group, value);
  // What a whole says stands for its lines with a figure.
  const stands =
    figure == null ? figure : kind === "amount" ? { figure, group: `${department}/${String(year)}/${id}` } : null;
  return { department, kind, stands };
}

interface ServedGroup {
  readonly year: number | null;
  readonly key: string | null;
  readonly level: string | null;
  readonly region: { readonly code: string } | null;
}

/** Lines of one table and level, or key, grouped, with everything that an aggregate serves. */
export function aggregates(oracle: Oracle, asked: AggregateArguments): Question {
  const { table, level, key, by, value, fromYear, toYear, unit, decimals } = asked;
  const chosen = key !== undefined ? `keys: ["${key}"],` : level !== undefined ? `levels: [${level}],` : "";
  return {
    query: `{ aggregates(first: 500, filter: { synthetic: true, tables: [${table}], ${chosen} fromYear: ${String(fromYear)}, toYear: ${String(toYear)} },
      by: [${by.join()}], value: ${value}, unit: ${unit}, decimals: ${String(decimals)}) { groupCount groups { year key level region { code }
      ${FIGURES} } } }`,
    shape: (served) => {
      const groups = (served as { aggregates?: { groupCount: number; groups: ServedGroup[] } }).aggregates;
      if (groups === undefined) return served;
      const named = groups.groups.map((group) => {
        const all = { YEAR: group.year, REGION: group.region?.code ?? null, KEY: group.key, LEVEL: group.level };
        return [JSON.stringify(Object.fromEntries(by.map((one) => [one, all[one]]))), group];
      });
      return { groupCount: groups.groupCount, groups: Object.fromEntries(named) as unknown };
    },
    right: () => {
      const groups = new Map<string, Valued[]>();
      // Two series may be shown under one key, which stands for another thing in some years.
      const seriesOf = new Map<string, Set<string>>();
      for (const { shown, id, lines } of wholesOf(oracle, asked)) {
        const valued = lines.map((line) =>
          shown === null ? valuedLine(oracle, line, value) : valuedWhole(oracle, { line, lines, id }, value),
        );
        lines.forEach((line, index) => {
          const name = JSON.stringify(dimensionsOf(line, by, shown));
          const [one] = valued.slice(index, index + 1);
          if (one !== undefined) groups.set(name, [...(groups.get(name) ?? []), one]);
          seriesOf.set(name, new Set([...(seriesOf.get(name) ?? []), id]));
        });
      }
      const apart = [...groups].filter(([name]) => seriesOf.get(name)?.size === 1 || !by.includes("KEY"));
      return {
        groupCount: apart.length < groups.size ? undefined : groups.size,
        groups: Object.fromEntries(apart.map(([name, valued]) => [name, aggregateFigures(valued, asked)])) as unknown,
      };
    },
  };
}
