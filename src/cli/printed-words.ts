import type { IndicatorKind } from "../domain/indicator.js";
import type { Measure, Stage } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";

/** Names of the counts that are no money. */
export const INDICATOR_WORDS: Readonly<Record<IndicatorKind, string>> = {
  OVERSEAS_GROUPS: "因公出国（境）团组数",
  OVERSEAS_VISITS: "因公出国（境）人次",
  VEHICLES: "公务用车保有量",
  VEHICLES_PURCHASED: "公务用车购置数",
  RECEPTION_BATCHES: "公务接待批次",
  RECEPTION_VISITS: "公务接待人次",
  FOREIGN_RECEPTION_BATCHES: "外宾接待批次",
  FOREIGN_RECEPTION_VISITS: "外宾接待人次",
  STAFF_QUOTA: "人员编制",
  STAFF: "实有人数",
};

/** Names of the columns of amounts. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  TOTAL: "合计",
  BASIC: "基本支出",
  PROJECT: "项目支出",
  UPWARD_REMITTANCE: "上缴上级支出",
  BUSINESS: "经营",
  AFFILIATE_SUBSIDY: "对附属单位补助支出",
  FISCAL_APPROPRIATION: "财政拨款收入",
  SUPERIOR_SUBSIDY: "上级补助收入",
  INSTITUTIONAL: "事业收入",
  AFFILIATE_REMITTANCE: "附属单位上缴收入",
  OTHER: "其他收入",
  GENERAL_BUDGET: "一般公共预算",
  GOVERNMENT_FUND: "政府性基金预算",
  STATE_CAPITAL: "国有资本经营预算",
  OPENING_BALANCE: "年初结转和结余",
  INCOME: "本年收入",
  CLOSING_BALANCE: "年末结转和结余",
};

/** Names of the stages of a figure. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  INITIAL_BUDGET: "年初预算",
  ADJUSTED_BUDGET: "调整预算",
  FINAL: "决算",
};

/** Names of the units of amounts. */
export const UNIT_WORDS: Readonly<Record<AmountUnit, string>> = { YUAN: "元", WAN_YUAN: "万元", YI_YUAN: "亿元" };
