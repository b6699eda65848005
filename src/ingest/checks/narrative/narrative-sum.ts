import { figureKey, lineKey, type LineFacts, type StatementFacts } from "../../../domain/facts.js";
import { sumOf, type Amount } from "../../../domain/figure.js";
import type { AccountTable, Measure } from "../../../domain/line.js";
import { TABLES } from "../../../domain/tables/tables.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSum } from "../../../domain/sum.js";
import { chapterOf } from "../chapter.js";
import { severityOf } from "../judgement.js";
import type { AccountRule, CheckedAccount, Found } from "../rule.js";
import { evenZero, finestHalfWidth } from "../tables/bare-zero.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

type Part = readonly [key: string, measure: Measure];

/** A total and its parts: rows, which are all there are, or columns, of which one that is 0 may go unsaid. */
interface Sum {
  readonly table: AccountTable;
  readonly total: Part;
  readonly parts: readonly Part[];
}

function rows(table: AccountTable): Sum[] {
  return TABLES[table].sums.map(({ total, parts }) => ({
    table,
    total: [total, "TOTAL"],
    parts: parts.map((key) => [key, "TOTAL"]),
  }));
}

function columns(table: AccountTable): Sum {
  const parts = TABLES[table].summedMeasures.map((measure): Part => [TOTAL_KEY, measure]);
  return { table, total: [TOTAL_KEY, "TOTAL"], parts };
}

/** E22, E24, E07 and E11, as a narrative states them. */
const SUMS: readonly Sum[] = [
  ...rows("BASIC_EXPENDITURE"),
  ...rows("THREE_PUBLIC"),
  columns("INCOME"),
  columns("EXPENDITURE"),
];

interface Stated {
  readonly statement: StatementFacts;
  readonly amount: Amount;
  readonly line: LineFacts;
}

/** The amounts that a chapter states of a table: the first of each row and column. */
type Chapter = ReadonlyMap<string, Stated>;

function partId([key, measure]: Part): string {
  return `${key} ${measure}`;
}

function chaptersOf({ account }: CheckedAccount, table: AccountTable): Chapter[] {
  const chapters = new Map<string, Map<string, Stated>>();
  for (const statement of account.statements) {
    const line = account.lines.get(lineKey(statement.table, statement.key));
    const { currentAmount: amount, isRepeat, place, measure, key } = statement;
    if (statement.table !== table || amount === null || isRepeat || line === undefined) continue;
    const id = chapterOf(place.section ?? "");
    const chapter = chapters.get(id) ?? new Map<string, Stated>();
    chapters.set(id, chapter);
    if (!chapter.has(partId([key, measure]))) chapter.set(partId([key, measure]), { statement, amount, line });
  }
  return [...chapters.values()];
}

/** True where the table itself prints the amount, so that narrative.table-mismatch and the table's own sums judge it. */
function isPrinted({ line, statement }: Stated): boolean {
  const figure = line.figures.get(figureKey(statement.measure, "FINAL"));
  return figure?.origin === "TABLE" && figure.observed.kind === "amount";
}

function foundIn(chapter: Chapter, { total, parts }: Sum): Found[] {
  const whole = chapter.get(partId(total));
  const stated = parts.flatMap((part) => chapter.get(partId(part)) ?? []);
  if (whole === undefined || stated.length < 2 || [whole, ...stated].every(isPrinted)) return [];
  const isRows = parts.some(([key]) => key !== total[0]);
  if (isRows && stated.length < parts.length) return [];
  const finest = finestHalfWidth([whole, ...stated].map(({ amount }) => amount));
  const amounts = stated.map(({ amount }) => evenZero(amount, finest));
  const severity = severityOf(judgeSum(whole.amount, amounts, parts.length - stated.length));
  if (severity === null) return [];
  const sum = sumOf(amounts);
  const { line, statement } = whole;
  const [expected, actual] = [printAmount(sum.fen, statement.unit), printAmount(whole.amount.fen, statement.unit)];
  return [
    {
      severity,
      line: lineKey(line.table, line.key),
      values: { name: line.name, expected, actual },
      expected,
      actual,
      sources: [statement.place, ...stated.map((part) => part.statement.place)],
      discriminator: [statement.measure, chapterOf(statement.place.section ?? "")].join(" "),
    },
  ];
}

/**
 * Rule narrative.sum: a total that a chapter of the narrative states and the parts that it states of it, where a table
 * does not print all of them. Of income and expenditure a part that is 0 may go unsaid, so that only a sum above the
 * total contradicts.
 */
export const narrativeSum: AccountRule = {
  id: "narrative.sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "文字说明中的合计 = 其各部分之和",
    en: "A total that the narrative states = the sum of the parts that it states",
  },
  source: "E07, E11, E22, E24",
  message: {
    zh: "{name}：文字说明为{actual}，其所列各部分之和为{expected}；{verdict}",
    en: "{name}: {actual} is stated, its stated parts sum to {expected}; {verdict}",
  },
  find: (checked) => SUMS.flatMap((sum) => chaptersOf(checked, sum.table).flatMap((chapter) => foundIn(chapter, sum))),
};
