import type { Unit } from "../exact/print.js";
import { finalOf, type LineOf, type LineValue } from "../right/line-value.js";
import { standingValue } from "../right/standing-value.js";
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

function dimensionsOf({ account, row }: LineOf, by: readonly Dimension[]): Record<string, unknown> {
  const all = { YEAR: account.year, REGION: account.region ?? null, KEY: row.key, LEVEL: levelOf(row.key) };
  return Object.fromEntries(by.map((one) => [one, all[one]]));
}

function valuedLine(oracle: Oracle, line: LineOf, value: LineValue): Valued {
  const { department } = line.account;
  return { department, kind: finalOf(line)?.kind, stands: standingValue(oracle.known(), line, value) };
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
      const groups = new Map<string, LineOf[]>();
      for (const line of linesOf(oracle, asked)) {
        const name = JSON.stringify(dimensionsOf(line, by));
        groups.set(name, [...(groups.get(name) ?? []), line]);
      }
      // Of several codes that are one thing, it is open under which of them they are grouped.
      const isApart = (lines: readonly LineOf[]): boolean =>
        by.includes("KEY") && lines.some(({ row }) => oracle.graph.names(row.key));
      const apart = [...groups].filter(([, lines]) => !isApart(lines));
      const named = apart.map(([name, lines]) => [
        name,
        aggregateFigures(
          lines.map((line) => valuedLine(oracle, line, value)),
          asked,
        ),
      ]);
      return {
        groupCount: apart.length < groups.size ? undefined : groups.size,
        groups: Object.fromEntries(named) as unknown,
      };
    },
  };
}
