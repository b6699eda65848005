import { budgetChange } from "./budget-change.js";
import { rightChange, type RightChange } from "./change.js";
import type { Known } from "./known.js";
import type { Mention } from "./facts.js";

/** A change of one line, column and basis that a narrative states, however many sentences speak of it. */
export interface StatedChange {
  readonly department: string;
  readonly region: string | undefined;
  readonly year: number;
  readonly table: string;
  readonly key: string;
  readonly measure: string;
  readonly basis: string;
  readonly mentions: readonly Mention[];
  readonly change: RightChange;
}

/** Every stated change of what is served. */
export function statedChanges(known: Known): StatedChange[] {
  return known.facts.accounts().flatMap((account) =>
    [...account.mentions].flatMap(([place, said]) => {
      const [table = "", key = "", measure = "TOTAL"] = place.split("/");
      const { department, year, region } = account;
      return [...new Set(said.map(({ basis }) => basis))].map((basis) => ({
        department,
        region,
        year,
        table,
        key,
        measure,
        basis,
        mentions: said.filter((one) => one.basis === basis),
        change:
          basis === "PRIOR_YEAR"
            ? rightChange(known, {
                group: { departments: new Set([department]), meanings: new Set([known.graph.meaning(key, year)]) },
                column: { table, measure, stage: "FINAL" },
                base: year - 1,
                current: year,
                continuity: "SOURCED",
                priorBasis: "AS_PUBLISHED",
                follows: false,
              })
            : budgetChange(known, {
                department,
                year,
                table,
                key,
                measure,
                basis: basis === "INITIAL_BUDGET" ? basis : "ADJUSTED_BUDGET",
              }),
      }));
    }),
  );
}
