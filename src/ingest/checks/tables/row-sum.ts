import type { AccountTable, Measure } from "../../../domain/line.js";
import type { AccountRule } from "../rule.js";
import type { PrintedTables } from "./printed-tables.js";
import { SUMMED_COLUMNS } from "./summed-columns.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";

function findIn(tables: PrintedTables, table: AccountTable, parts: readonly Measure[]) {
  return tables.rows(table).flatMap((line) =>
    sumFindings({
      total: tables.cellOf(line, "TOTAL"),
      parts: parts.map((measure) => tables.cellOf(line, measure)),
      short: IN_BLANKS,
      discriminator: "TOTAL",
    }),
  );
}

/** Rule table.row-sum: the main amount of a row against the columns that divide it. */
export const rowSum: AccountRule = {
  id: "table.row-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "每行合计 = 各分栏之和（各项收入；基本、项目等支出；一般公共预算、政府性基金、国有资本经营）",
    en: "The total of a row = the sum of the columns that divide it, by kind of income, of expenditure or of fund",
  },
  source: "E07, E11, E17, E20, E26, E28",
  message: {
    zh: "{table}“{name}”一行合计印为{actual}，各栏之和为{expected}；{verdict}",
    en: "{table}, row {name}: the total is printed as {actual}, its columns add up to {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return SUMMED_COLUMNS.flatMap(({ table, parts }) => findIn(tables, table, parts));
  },
};
