import type { Draft } from "./draft.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";
import { fundFigureOf } from "./names/sides.js";

const OTHER_SIDES: Readonly<Record<string, string>> = {
  [SummaryKey.INCOME_TOTAL]: SummaryKey.EXPENDITURE_TOTAL,
  [SummaryKey.EXPENDITURE_TOTAL]: SummaryKey.INCOME_TOTAL,
};

/** Which total of one side a draft is of ("TABLE key"); null where it is of both sides, or of no total. */
export function sideOf({ target }: Draft): string | null {
  const line = target.kind === "LINES" ? target.lines[0] : undefined;
  if (line === undefined || fundFigureOf(line) === null) return null;
  const [key = ""] = line.keys;
  return key === TOTAL_KEY || OTHER_SIDES[key] !== undefined ? `${line.table} ${key}` : null;
}

/** The same total of the other side: 支出总计 for 收入总计 in one table, 03 for 02. */
export function otherSide(side: string): string {
  const [table = "", key = ""] = side.split(" ");
  if (key === TOTAL_KEY) return `${table === "INCOME" ? "EXPENDITURE" : "INCOME"} ${key}`;
  return `${table} ${OTHER_SIDES[key] ?? ""}`;
}
