import { AccountTable, Measure } from "../../domain/line.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";
import type { Draft } from "./draft.js";
import { isSameLine, namedLine, type NamedLine } from "./named-line.js";

/** What all funds spent, and what the general public budget spent of it: all, or all that kept the department running. */
const PAIRS: readonly (readonly [NamedLine, NamedLine])[] = [
  [namedLine(AccountTable.EXPENDITURE, TOTAL_KEY), namedLine(AccountTable.GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY)],
  [namedLine(AccountTable.EXPENDITURE, TOTAL_KEY, Measure.BASIC), namedLine(AccountTable.BASIC_EXPENDITURE, TOTAL_KEY)],
];

function amountsOf(drafts: readonly Draft[], line: NamedLine): ReadonlySet<string> {
  const ofLine = drafts.filter(
    ({ target }) => target.kind === "LINES" && target.lines.slice(0, 1).some((one) => isSameLine(one, line)),
  );
  return new Set(ofLine.flatMap(({ amounts }) => amounts.map(({ text, unit }) => `${text} ${unit ?? ""}`)));
}

/** True where an account states the same amount for all funds and for the general public budget: then no other fund paid. */
export function isOneFund(drafts: readonly Draft[]): boolean {
  return PAIRS.some(([all, general]) => {
    const stated = amountsOf(drafts, general);
    return [...amountsOf(drafts, all)].some((amount) => stated.has(amount));
  });
}
