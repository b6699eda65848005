import { reasonedChanges } from "../right/reasoned-changes.js";
import { aggregateFigures, FIGURES, type Valued } from "./aggregate-figures.js";
import { linesOf, type AggregateArguments } from "./aggregates.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export interface ReasonAggregateArguments extends Omit<AggregateArguments, "by"> {
  readonly isByYear: boolean;
}

interface Served {
  readonly aggregates?: {
    readonly groupCount: number;
    readonly groups: readonly { readonly category: string | null; readonly year: number | null }[];
  };
}

/** Changes of one key or level under the categories of the reasons that were stated for them, and those without one. */
export function reasonAggregates(oracle: Oracle, asked: ReasonAggregateArguments): Question {
  const { table, level, key, isByYear, value, fromYear, toYear, unit, decimals } = asked;
  const chosen = key === undefined ? `levels: [${level ?? "CLASS"}]` : `keys: ["${key}"]`;
  const nameOf = (category: string | null, year: number | null): string => `${category ?? "none"} ${String(year)}`;
  return {
    query: `{ aggregates(first: 500, filter: { synthetic: true, tables: [${table}], ${chosen}, fromYear: ${String(fromYear)}, toYear: ${String(toYear)} },
      by: [REASON_CATEGORY${isByYear ? ", YEAR" : ""}], value: ${value}, unit: ${unit}, decimals: ${String(decimals)}) {
      groupCount groups { category year ${FIGURES} } } }`,
    shape: (served) => {
      const given = (served as Served).aggregates;
      if (given === undefined) return served;
      const named = given.groups.map((group) => [nameOf(group.category, group.year), group]);
      return { groupCount: given.groupCount, groups: Object.fromEntries(named) as unknown };
    },
    right: () => {
      const groups = new Map<string, Valued[]>();
      for (const line of linesOf(oracle, asked)) {
        const { department, year } = line.account;
        for (const { category, ...change } of reasonedChanges(oracle.known(), line, value)) {
          const name = nameOf(category, isByYear ? year : null);
          groups.set(name, [...(groups.get(name) ?? []), { department, ...change }]);
        }
      }
      const named = [...groups].map(([name, changes]) => [name, aggregateFigures(changes, asked)]);
      return { groupCount: groups.size, groups: Object.fromEntries(named) as unknown };
    },
  };
}
