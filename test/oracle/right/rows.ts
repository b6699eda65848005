import type { Known } from "./known.js";
import type { Continuity } from "./crosswalk-graph.js";
import type { Group } from "./side.js";

export interface RowsAsked {
  readonly table: string;
  readonly years: readonly number[];
  readonly continuity: Continuity;
  readonly follows: boolean;
  readonly baseYear: number;
}

/** A row of a comparison: its group, and its printed lines as department/year/key. */
export interface RightRow {
  readonly group: Group;
  readonly lines: readonly string[];
}

/**
 * Codes and departments that are joined between the range and the base year share a row: the same rows whether or not the
 * base is shown. A code that is used again has another one.
 */
export function rightRows(
  { facts, graph }: Known,
  { table, years, baseYear, continuity, follows }: RowsAsked,
): RightRow[] {
  const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
  const [first, last] = [Math.min(from, baseYear), Math.max(to, baseYear)];
  const rows: { group: Group; lines: string[] }[] = [];
  for (const account of facts.accounts()) {
    if (account.year < from || account.year > to) continue;
    for (const key of account.tables.get(table)?.rows.keys() ?? []) {
      const meaning = graph.meaning(key, account.year);
      let row = rows.find(({ group }) => group.departments.has(account.department) && group.meanings.has(meaning));
      if (row === undefined) {
        const own = new Set([account.department]);
        row = {
          group: {
            departments: follows ? graph.joined(own, [first, last]) : own,
            meanings: graph.closure(new Set([meaning]), [first, last], continuity).meanings,
          },
          lines: [],
        };
        rows.push(row);
      }
      row.lines.push(`${account.department}/${String(account.year)}/${key}`);
    }
  }
  return rows.map(({ group, lines }) => ({ group, lines: lines.sort() }));
}
