import type { Words } from "../check-rule.js";
import type { Measure } from "../line.js";

/** What the columns of tables are called. */
export const MEASURE_WORDS: Readonly<Record<Measure, Words>> = {
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
