import { figureKey, lineKey, type LineFacts, type StatementFacts } from "../../../domain/facts.js";
import { isPrinted, sumOf, type Amount } from "../../../domain/figure.js";
import type { FindingSeverity } from "../../../domain/finding.js";
import { intersects } from "../../../domain/interval.js";
import { printAmount } from "../../../domain/money.js";
import { chapterOf } from "../chapter.js";
import type { AccountRule, CheckedAccount } from "../rule.js";
import { levelOf } from "../../../domain/tables/place.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

const TABLE = "GENERAL_BUDGET_EXPENDITURE";

interface Budget {
  readonly statement: StatementFacts;
  readonly base: Amount;
}

/** The initial budgets that the chapter of the total states, the first of each line. */
function budgetsOf({ account }: CheckedAccount): ReadonlyMap<string, Budget> {
  const budgets = new Map<string, Budget>();
  for (const statement of account.statements) {
    const { table, key, measure, basis, mention } = statement;
    const isOurs = table === TABLE && measure === "TOTAL" && basis === "INITIAL_BUDGET" && !statement.isRepeat;
    if (isOurs && mention.base !== null && !budgets.has(key)) budgets.set(key, { statement, base: mention.base });
  }
  return budgets;
}

function isSpent({ figures }: LineFacts): boolean {
  const observed = figures.get(figureKey("TOTAL", "FINAL"))?.observed;
  return observed?.kind === "amount" ? observed.fen !== 0n : observed !== undefined && isPrinted(observed);
}

/** More than the total cannot be; less may be an item that was budgeted, not spent, and so not explained. */
function severityOf(total: Amount, sum: Amount, isComplete: boolean): FindingSeverity | null {
  if (sum.fen === total.fen || (!isComplete && sum.fen < total.fen)) return null;
  if (intersects(sum.interval, total.interval)) return isComplete ? "INFO" : null;
  return sum.fen > total.fen ? "ERROR" : "WARNING";
}

/**
 * Rule narrative.budget-sum: the initial budgets of the 项 that the narrative explains sum to the initial budget that it
 * states for all. Where an item with an amount has no stated budget, the sum can only be too large.
 */
export const narrativeBudgetSum: AccountRule = {
  id: "narrative.budget-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "各项级科目的年初预算之和 = 年初预算总数",
    en: "The stated initial budgets of all items sum to the stated total initial budget",
  },
  source: "E37",
  message: {
    zh: "{name}：文字说明的年初预算为{actual}，所列{count}项年初预算之和为{expected}；{verdict}",
    en: "{name}: an initial budget of {actual} is stated, those of its {count} items sum to {expected}; {verdict}",
  },
  find: (checked) => {
    const budgets = budgetsOf(checked);
    const total = budgets.get(TOTAL_KEY);
    if (total === undefined) return [];
    const chapter = chapterOf(total.statement.place.section ?? "");
    const items = [...budgets].filter(
      ([key, { statement }]) => levelOf(key) === "ITEM" && chapterOf(statement.place.section ?? "") === chapter,
    );
    if (items.length === 0) return [];
    const stated = new Set(items.map(([key]) => key));
    const rows = [...checked.account.lines.values()].filter(
      ({ table, key }) => table === TABLE && levelOf(key) === "ITEM",
    );
    const sum = sumOf(items.map(([, { base }]) => base));
    const severity = severityOf(
      total.base,
      sum,
      rows.every((row) => stated.has(row.key) || !isSpent(row)),
    );
    if (severity === null) return [];
    const { unit, place } = total.statement;
    const [expected, actual] = [printAmount(sum.fen, unit), printAmount(total.base.fen, unit)];
    const line = lineKey(TABLE, TOTAL_KEY);
    const name = checked.account.lines.get(line)?.name ?? "";
    return [
      {
        severity,
        line,
        values: { name, expected, actual, count: String(items.length) },
        expected,
        actual,
        sources: [place, ...items.map(([, { statement }]) => statement.place)],
        discriminator: "INITIAL_BUDGET",
      },
    ];
  },
};
