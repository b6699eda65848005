import type { Agreement } from "../../../domain/agreement.js";
import { lineKey } from "../../../domain/facts.js";
import { sumOf, type Amount } from "../../../domain/figure.js";
import { TABLES, tablesWith } from "../../../domain/tables/tables.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSum, negated } from "../../../domain/sum.js";
import type { LineRecord } from "../../../domain/record.js";
import type { AccountRule, Found } from "../rule.js";
import { BLANK } from "../words.js";
import { isUnknown, known, type KnownCell, type PrintedTables } from "./printed-tables.js";
import { IN_BLANKS } from "./words.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

/** 08, a 收支 version of 09, and the 收支 version of 05; other versions print no balances. */
const OF_FUNDS = tablesWith(({ measures }) => measures.includes("CLOSING_BALANCE"));

function signed({ figure, amount }: KnownCell): Amount {
  return figure.measure === "TOTAL" ? negated(amount) : amount;
}

/** The closing balance of a row that leaves it blank is judged in 合计 alone, where income and spending are known. */
function isJudged(line: LineRecord, closing: KnownCell | null, flows: readonly KnownCell[]): boolean {
  if (closing !== null) return flows.length > 0;
  const measures = flows.map(({ figure }) => figure.measure);
  return line.key === TOTAL_KEY && measures.includes("INCOME") && measures.includes("TOTAL");
}

/** With a blank closing balance nothing should be left: then all that came in was spent. */
function agreementOf(closing: KnownCell | null, flows: readonly KnownCell[]): Agreement {
  if (closing !== null) return judgeSum(closing.amount, flows.map(signed), 0);
  const spent = flows.filter(({ figure }) => figure.measure === "TOTAL").map(({ amount }) => amount);
  const received = flows.filter(({ figure }) => figure.measure !== "TOTAL").map(({ amount }) => amount);
  return judgeSum(sumOf(spent), received, 0);
}

function findAt(tables: PrintedTables, line: LineRecord): Found[] {
  const cell = tables.cellOf(line, "CLOSING_BALANCE");
  const flowCells = (["OPENING_BALANCE", "INCOME", "TOTAL"] as const).map((measure) => tables.cellOf(line, measure));
  const flows = flowCells.flatMap((flow) => known(flow) ?? []);
  const closing = known(cell);
  if (cell === undefined || [cell, ...flowCells].some(isUnknown) || !isJudged(line, closing, flows)) return [];
  const agreement = agreementOf(closing, flows);
  if (agreement === "EXACT" || (closing === null && agreement === "WITHIN_ROUNDING")) return [];
  const amounts = flows.map(signed);
  const { unit } = cell.figure;
  const expected = printAmount(sumOf(amounts).fen, unit);
  const actual = closing === null ? null : printAmount(closing.amount.fen, unit);
  const hasBlanks = closing === null || flows.length < flowCells.length;
  return [
    {
      severity: agreement === "WITHIN_ROUNDING" ? "INFO" : "WARNING",
      line: lineKey(line.table, line.key),
      values: {
        table: TABLES[line.table].words.inSentences,
        name: line.name,
        expected,
        actual: actual ?? BLANK,
        ...(agreement !== "WITHIN_ROUNDING" && hasBlanks ? { verdict: IN_BLANKS } : {}),
      },
      expected,
      actual,
      sources: [cell.figure.place, ...flows.map(({ figure }) => figure.place)],
      discriminator: "CLOSING_BALANCE",
    },
  ];
}

/**
 * Rule table.fund-balance: what a row leaves at the end of the year. Money taken back or adjusted by the treasury can
 * break it, so that a difference is a WARNING.
 */
export const fundBalance: AccountRule = {
  id: "table.fund-balance",
  needs: "ACCOUNT",
  severities: ["WARNING", "INFO"],
  relation: {
    zh: "年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出",
    en: "Closing balance = opening balance + income − expenditure",
  },
  source: "E26, E28",
  message: {
    zh: "{table}“{name}”年末结转和结余为{actual}，按年初、本年收入和本年支出应为{expected}；{verdict}",
    en: "{table}, {name}: the closing balance is {actual}, opening balance, income and expenditure give {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return OF_FUNDS.flatMap((table) => tables.rows(table).flatMap((line) => findAt(tables, line)));
  },
};
