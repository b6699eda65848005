import type { GoldEntry } from "./gold-file.js";

/** "table keys measure" of a line, as account-facts.ts writes it. */
export type Line = string;

/** What narratives call lines; brackets, quotation marks and 、 are taken away before. */
const NAMES: readonly (readonly [RegExp, Line])[] = [
  [/^财政拨款收入?支出?总计$/, "APPROPRIATION_SUMMARY income.total+expenditure.total"],
  [/^收入?支出?总计$/, "INCOME_EXPENDITURE_SUMMARY income.total+expenditure.total"],
  [/^财政拨款收入总计$/, "APPROPRIATION_SUMMARY income.total"],
  [/^财政拨款支出总计$/, "APPROPRIATION_SUMMARY expenditure.total"],
  [/^(本年)?收入(合计)?$/, "INCOME total"],
  [/^(本年)?支出(合计)?$/, "EXPENDITURE total"],
  [/^年初结转和结余$/, "INCOME_EXPENDITURE_SUMMARY income.opening-balance"],
  [/^事业基金弥补收支差额$/, "INCOME_EXPENDITURE_SUMMARY income.non-fiscal-balance-used"],
  [/^结余分配$/, "INCOME_EXPENDITURE_SUMMARY expenditure.surplus-distribution"],
  [/^年末结转和结余$/, "INCOME_EXPENDITURE_SUMMARY expenditure.closing-balance"],
  [/^上缴上级支出$/, "EXPENDITURE total UPWARD_REMITTANCE"],
  [/^经营支出$/, "EXPENDITURE total BUSINESS"],
  [/^对附属单位补助支出$/, "EXPENDITURE total AFFILIATE_SUBSIDY"],
  [/^基本支出$/, "EXPENDITURE total BASIC"],
  [/^项目支出$/, "EXPENDITURE total PROJECT"],
  [/^(一般公共预算(财政)?拨款|公共财政拨款)支出(结构|合计)?$/, "GENERAL_BUDGET_EXPENDITURE total"],
  [/^政府性基金支出$/, "GOVERNMENT_FUND total"],
  [/^(一般公共预算)?财政拨款基本支出$/, "BASIC_EXPENDITURE total"],
  [/^人员(经费|支出)$/, "BASIC_EXPENDITURE personnel-total"],
  [/^公用(经费|支出)$/, "BASIC_EXPENDITURE public-total"],
  [/^三公经费(合计|支出)?$/, "THREE_PUBLIC total"],
  [/^因公出国境费用?$/, "THREE_PUBLIC overseas-travel"],
  [/^公务用车购置费?[及和]运行维?护?费$/, "THREE_PUBLIC vehicles"],
  [/^公务用车购置费?$/, "THREE_PUBLIC vehicle-purchase"],
  [/^公务用车运行维?护?费$/, "THREE_PUBLIC vehicle-operation"],
  [/^公务接待费$/, "THREE_PUBLIC reception"],
  [/^机关运行经费$/, "OTHER_DISCLOSURES operating-expenses"],
  [/^会议费$/, "OTHER_DISCLOSURES conference"],
  [/^培训费$/, "OTHER_DISCLOSURES training"],
  [/^政府采购(支出)?(总额|金额)?$/, "OTHER_DISCLOSURES procurement"],
  [/^(政府采购)?货物(支出)?$/, "OTHER_DISCLOSURES procurement.goods"],
  [/^(政府采购)?工程(支出)?$/, "OTHER_DISCLOSURES procurement.works"],
  [/^(政府采购)?服务(支出)?$/, "OTHER_DISCLOSURES procurement.services"],
];

/** Columns of the table of income that a narrative names as parts of the total. */
const INCOME_PARTS: readonly (readonly [RegExp, Line])[] = [
  [/^财政拨款收入$/, "INCOME total FISCAL_APPROPRIATION"],
  [/^上级补助收入$/, "INCOME total SUPERIOR_SUBSIDY"],
  [/^事业收入$/, "INCOME total INSTITUTIONAL"],
  [/^经营收入$/, "INCOME total BUSINESS"],
  [/^附属单位上缴收入$/, "INCOME total AFFILIATE_REMITTANCE"],
  [/^其他收入$/, "INCOME total OTHER"],
];

/** Where the account prints no tables, its section on income and expenditure together names rows of 01. */
const INCOME_ROWS: readonly (readonly [RegExp, Line])[] = [
  [/^政府性基金$/, "INCOME_EXPENDITURE_SUMMARY income.government-fund"],
  [/^上级补助收入$/, "INCOME_EXPENDITURE_SUMMARY income.superior-subsidy"],
  [/^事业收入$/, "INCOME_EXPENDITURE_SUMMARY income.institutional"],
  [/^(经营|营业)收入$/, "INCOME_EXPENDITURE_SUMMARY income.business"],
  [/^附属单位上缴收入$/, "INCOME_EXPENDITURE_SUMMARY income.affiliate-remittance"],
  [/^其他收入$/, "INCOME_EXPENDITURE_SUMMARY income.other"],
];

function matched(name: string, names: readonly (readonly [RegExp, Line])[]): Line | null {
  return names.find(([words]) => words.test(name))?.[1] ?? null;
}

function tableOfItem(tableRef: string | null | undefined): string {
  if (tableRef?.startsWith("T8") === true) return "GOVERNMENT_FUND";
  return tableRef?.startsWith("T9") === true ? "STATE_CAPITAL" : "GENERAL_BUDGET_EXPENDITURE";
}

/**
 * The line that an entry, or a part of it, is about: by its code, by what narratives call it, by the name of a 类,
 * else the project of that name. A name that nothing is known by gives a line that no account has.
 */
export function lineOfName(name: string, entry: GoldEntry, codes: ReadonlyMap<string, string>): Line {
  const code = /^\d{3,7}/.exec(name)?.[0] ?? codes.get(name) ?? codes.get(`${name}支出`);
  const bare = name.replace(/[\s“”"、（）()]/g, "");
  const isPart = name !== entry.subject;
  const rows = codes.size === 0 ? [...INCOME_ROWS, ...INCOME_PARTS] : INCOME_PARTS;
  const known = (isPart ? matched(bare, rows) : null) ?? matched(bare, NAMES);
  if (known !== null) return known;
  if (code !== undefined) return `${tableOfItem(entry.tableRef)} ${code}`;
  return isPart ? `OTHER_DISCLOSURES project.${name}` : `no line is known as ${name}`;
}
