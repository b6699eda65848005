import type { AccountTable, Measure } from "../../../domain/line.js";
import type { FigureFacts } from "../../../domain/facts.js";
import type { Words } from "../rule.js";

/** Words of both languages for the tables. */
export const TABLE_WORDS: Readonly<Record<AccountTable, Words>> = {
  INCOME_EXPENDITURE_SUMMARY: { zh: "收入支出决算总表", en: "income and expenditure summary" },
  INCOME: { zh: "收入决算表", en: "income table" },
  EXPENDITURE: { zh: "支出决算表", en: "expenditure table" },
  APPROPRIATION_SUMMARY: { zh: "财政拨款收入支出决算总表", en: "appropriation summary" },
  GENERAL_BUDGET_EXPENDITURE: { zh: "一般公共预算财政拨款支出决算表", en: "general budget expenditure table" },
  BASIC_EXPENDITURE: { zh: "一般公共预算财政拨款基本支出决算表", en: "basic expenditure table" },
  THREE_PUBLIC: { zh: "“三公”经费支出决算表", en: "three-public table" },
  GOVERNMENT_FUND: { zh: "政府性基金预算财政拨款决算表", en: "government fund table" },
  STATE_CAPITAL: { zh: "国有资本经营预算财政拨款决算表", en: "state capital table" },
  OTHER_DISCLOSURES: { zh: "文字说明", en: "narrative" },
};

const MEASURE_WORDS: Readonly<Record<Measure, Words>> = {
  TOTAL: { zh: "合计", en: "total" },
  BASIC: { zh: "基本支出", en: "basic expenditure" },
  PROJECT: { zh: "项目支出", en: "project expenditure" },
  UPWARD_REMITTANCE: { zh: "上缴上级支出", en: "remittance to the superior" },
  BUSINESS: { zh: "经营收支", en: "business operations" },
  AFFILIATE_SUBSIDY: { zh: "对附属单位补助支出", en: "subsidy to affiliates" },
  FISCAL_APPROPRIATION: { zh: "财政拨款收入", en: "fiscal appropriation" },
  SUPERIOR_SUBSIDY: { zh: "上级补助收入", en: "subsidy from the superior" },
  INSTITUTIONAL: { zh: "事业收入", en: "institutional income" },
  AFFILIATE_REMITTANCE: { zh: "附属单位上缴收入", en: "remittance from affiliates" },
  OTHER: { zh: "其他收入", en: "other income" },
  GENERAL_BUDGET: { zh: "一般公共预算", en: "general budget" },
  GOVERNMENT_FUND: { zh: "政府性基金预算", en: "government fund budget" },
  STATE_CAPITAL: { zh: "国有资本经营预算", en: "state capital budget" },
  OPENING_BALANCE: { zh: "年初结转和结余", en: "opening balance" },
  INCOME: { zh: "本年收入", en: "income of the year" },
  CLOSING_BALANCE: { zh: "年末结转和结余", en: "closing balance" },
};

/** Words for the column of a figure: its measure, in 三公 its stage. */
export function columnWords(table: AccountTable, { measure, stage }: FigureFacts): Words {
  if (table !== "THREE_PUBLIC") return MEASURE_WORDS[measure];
  return stage === "FINAL" ? { zh: "决算数", en: "final" } : { zh: "预算数", en: "budget" };
}

/** Where a difference may be hidden, for sums with blank parts: said instead of the plain verdict. */
export const IN_BLANKS: Words = {
  zh: "四舍五入无法解释，除非差额在未填列之处",
  en: "rounding does not explain it, unless what is left blank holds the difference",
};

/** The same for a table of which the reader did not understand every row. */
export const IN_UNREAD: Words = {
  zh: "四舍五入无法解释，除非差额在未能识别的行中",
  en: "rounding does not explain it, unless a row that was not understood holds the difference",
};

/** What is printed in a blank cell. */
export const NOTHING: Words = { zh: "空白", en: "nothing" };

/** Why a blank cell is known to hold nothing. */
export const NOTHING_IN_BLANK: Words = {
  zh: "空白所在行的其他各栏已等于该行合计",
  en: "where it is blank, the other columns of the row make up its total",
};
