import { Measure, type AccountTable } from "../../domain/line.js";

/** Words of a column's head (folded) and the measure that they name in a table. */
export interface ColumnWord {
  readonly pattern: RegExp;
  readonly measure: Measure;
}

const BASIC: ColumnWord = { pattern: /^基本支出(?:决算数)?$/, measure: Measure.BASIC };
const PROJECT: ColumnWord = { pattern: /^项目支出(?:决算数)?$/, measure: Measure.PROJECT };
const OPENING: ColumnWord = { pattern: /^(?:年初|上年)(?:财政拨款)?结转(?:和)?结余/, measure: Measure.OPENING_BALANCE };
const CLOSING: ColumnWord = { pattern: /^年末(?:财政拨款)?(?:滚存)?结转(?:和)?结余/, measure: Measure.CLOSING_BALANCE };
const RECEIVED: ColumnWord = { pattern: /^(?:本年|当年)收入(?:合计|决算数)?$/, measure: Measure.INCOME };

/** Columns of the tables by fund: a 支出 version has the spending alone, a 收支 version the balances too. */
const FUND: readonly ColumnWord[] = [OPENING, RECEIVED, BASIC, PROJECT, CLOSING];

/** What heads the columns of the tables whose rows are classification codes. */
export const COLUMN_WORDS: Readonly<Partial<Record<AccountTable, readonly ColumnWord[]>>> = {
  INCOME: [
    { pattern: /^(?:一般公共预算)?财政拨款(?:收入)?$/, measure: Measure.FISCAL_APPROPRIATION },
    { pattern: /^上级补助(?:收入)?$/, measure: Measure.SUPERIOR_SUBSIDY },
    { pattern: /^事业收入$/, measure: Measure.INSTITUTIONAL },
    { pattern: /^经营收入$/, measure: Measure.BUSINESS },
    { pattern: /^附属单位(?:上缴|缴款)(?:收入)?$/, measure: Measure.AFFILIATE_REMITTANCE },
    { pattern: /^其他收入$/, measure: Measure.OTHER },
  ],
  EXPENDITURE: [
    BASIC,
    PROJECT,
    { pattern: /^上缴上级(?:支出)?$/, measure: Measure.UPWARD_REMITTANCE },
    { pattern: /^经营支出$/, measure: Measure.BUSINESS },
    { pattern: /^对附属单位补助(?:支出)?$/, measure: Measure.AFFILIATE_SUBSIDY },
  ],
  GENERAL_BUDGET_EXPENDITURE: FUND,
  GOVERNMENT_FUND: FUND,
  STATE_CAPITAL: FUND,
  APPROPRIATION_SUMMARY: [
    { pattern: /^一般公共预算/, measure: Measure.GENERAL_BUDGET },
    { pattern: /^政府性基金/, measure: Measure.GOVERNMENT_FUND },
    { pattern: /^国有资本经营/, measure: Measure.STATE_CAPITAL },
  ],
};

/** Words that give the sum of what stands above them, or the row's main amount where nothing does. */
export const SUM_WORD =
  /^(?:合计|小计|总计|金额|决算数|决算金额|支出决算数?|本年(?:收入|支出)(?:合计|小计|决算数)?|支出合计|收入合计|支出|收入)(?:\(.*元\))?$/;

/** Columns that give details or numbers of rows and that no measure holds: passed over with no report. */
export const PASSED_OVER =
  /^(?:行次|序号|栏次|备注|人员经费|公用经费|日常公用经费|(?:其中:)?教育收费|其中:.*|小计中.*)$/;

/** Words above the columns of codes and names. */
export const LABEL_WORD =
  /^(?:项目(?:\(.*\))?|.*科目(?:编码|代码|名称)?|(?:支出)?(?:功能|经济)分类.*|类|款|项|编码|代码|名称|科目编码.*)$/;

/** Words of heads that stand in a row with a name (类 款 项 合计): no part of the name, in whatever row. */
export const HEAD_LABEL =
  /^(?:类|款|项|栏次|(?:科目)?(?:编码|代码|名称)|(?:支出)?(?:功能|经济)分类(?:科目)?(?:编码|代码|名称)?)$/;
