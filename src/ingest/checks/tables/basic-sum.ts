import type { AccountRule, Found, Words } from "../rule.js";
import type { Cell, PrintedTables } from "./printed-tables.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";
import { BasicKey } from "../../../domain/tables/basic-expenditure.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

const UNPRINTED_CODE: Words = {
  zh: "四舍五入无法解释，除非差额属于表中未列的科目",
  en: "rounding does not explain it, unless a code that the table does not print holds the difference",
};

/** 人员经费 is 301 + 303, and 合计 is both totals: nothing else can belong there. Other rows may have unprinted codes. */
const COMPLETE = new Set([BasicKey.PERSONNEL, TOTAL_KEY]);

function findAt(tables: PrintedTables, total: Cell): Found[] {
  const isComplete = COMPLETE.has(total.line.key);
  return sumFindings({
    total,
    parts: [...tables.partsOf(total), ...(isComplete ? [] : [undefined])],
    short: isComplete ? IN_BLANKS : UNPRINTED_CODE,
    discriminator: "TOTAL",
  });
}

/**
 * Rule table.basic-sum: the rows of 06 against those below them. The table prints a template's choice of codes, so
 * that rows that are too small may leave one out: a WARNING; rows that are too large cannot be.
 */
export const basicSum: AccountRule = {
  id: "table.basic-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "人员经费合计 = 301 + 303；公用经费合计 = 302 + 307 + 310 + 399等；各类 = Σ 所列各款",
    en: "Personnel = 301 + 303; public expenses = the other classes; a class = the sum of its printed codes",
  },
  source: "E23",
  message: {
    zh: "{table}“{name}”印为{actual}，所列各项之和为{expected}；{verdict}",
    en: "{table}, {name}: {actual} is printed, the rows below add up to {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return tables
      .rows("BASIC_EXPENDITURE")
      .flatMap((line) => tables.cellsOf(line).flatMap((total) => findAt(tables, total)));
  },
};
