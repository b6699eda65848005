import { AccountTable, Measure } from "../../../domain/line.js";
import { namedLine } from "../named-line.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

/**
 * The only names that are read in reports and attachments; a figure there counts only where a table prints the same
 * (收入合计 in a 绩效 report repeats the account, most other figures there are none of it).
 */
export const OUTSIDE_NAMES = [
  { names: ["本年收入合计", "收入合计"], lines: [namedLine(AccountTable.INCOME, TOTAL_KEY)] },
  { names: ["本年支出合计", "支出合计"], lines: [namedLine(AccountTable.EXPENDITURE, TOTAL_KEY)] },
  { names: ["基本支出"], lines: [namedLine(AccountTable.EXPENDITURE, TOTAL_KEY, Measure.BASIC)] },
  { names: ["项目支出"], lines: [namedLine(AccountTable.EXPENDITURE, TOTAL_KEY, Measure.PROJECT)] },
] as const;
