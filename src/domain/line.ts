/** The nine statutory tables (公开01表-公开09表) and the figures that only the narrative discloses. */
export const AccountTable = {
  INCOME_EXPENDITURE_SUMMARY: "INCOME_EXPENDITURE_SUMMARY",
  INCOME: "INCOME",
  EXPENDITURE: "EXPENDITURE",
  APPROPRIATION_SUMMARY: "APPROPRIATION_SUMMARY",
  GENERAL_BUDGET_EXPENDITURE: "GENERAL_BUDGET_EXPENDITURE",
  BASIC_EXPENDITURE: "BASIC_EXPENDITURE",
  THREE_PUBLIC: "THREE_PUBLIC",
  GOVERNMENT_FUND: "GOVERNMENT_FUND",
  STATE_CAPITAL: "STATE_CAPITAL",
  OTHER_DISCLOSURES: "OTHER_DISCLOSURES",
} as const;
export type AccountTable = (typeof AccountTable)[keyof typeof AccountTable];

/** The tables in the order in which accounts print them; the order of lines everywhere. */
export const ACCOUNT_TABLES: readonly AccountTable[] = Object.values(AccountTable);

/** TOTAL, then 类 / 款 / 项. */
export const LineLevel = { TOTAL: "TOTAL", CLASS: "CLASS", GROUP: "GROUP", ITEM: "ITEM" } as const;
export type LineLevel = (typeof LineLevel)[keyof typeof LineLevel];

/** Which column of a table; TOTAL is the row's main amount (小计 / 合计 / 决算数). */
export const Measure = {
  TOTAL: "TOTAL",
  BASIC: "BASIC",
  PROJECT: "PROJECT",
  UPWARD_REMITTANCE: "UPWARD_REMITTANCE",
  BUSINESS: "BUSINESS",
  AFFILIATE_SUBSIDY: "AFFILIATE_SUBSIDY",
  FISCAL_APPROPRIATION: "FISCAL_APPROPRIATION",
  SUPERIOR_SUBSIDY: "SUPERIOR_SUBSIDY",
  INSTITUTIONAL: "INSTITUTIONAL",
  AFFILIATE_REMITTANCE: "AFFILIATE_REMITTANCE",
  OTHER: "OTHER",
  GENERAL_BUDGET: "GENERAL_BUDGET",
  GOVERNMENT_FUND: "GOVERNMENT_FUND",
  STATE_CAPITAL: "STATE_CAPITAL",
  OPENING_BALANCE: "OPENING_BALANCE",
  INCOME: "INCOME",
  CLOSING_BALANCE: "CLOSING_BALANCE",
} as const;
export type Measure = (typeof Measure)[keyof typeof Measure];

/** 年初预算 / 调整预算 / 决算 */
export const Stage = { INITIAL_BUDGET: "INITIAL_BUDGET", ADJUSTED_BUDGET: "ADJUSTED_BUDGET", FINAL: "FINAL" } as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

/** What a change is measured against. */
export const ChangeBasis = {
  PRIOR_YEAR: "PRIOR_YEAR",
  INITIAL_BUDGET: "INITIAL_BUDGET",
  ADJUSTED_BUDGET: "ADJUSTED_BUDGET",
  FIRST_YEAR: "FIRST_YEAR",
} as const;
export type ChangeBasis = (typeof ChangeBasis)[keyof typeof ChangeBasis];

/** A change against a budget of the same year, whose stage has the same name. */
export type BudgetBasis = "INITIAL_BUDGET" | "ADJUSTED_BUDGET";

/** True where a change is measured against a budget of its own year. */
export function isBudgetBasis(basis: ChangeBasis): basis is BudgetBasis {
  return basis === ChangeBasis.INITIAL_BUDGET || basis === ChangeBasis.ADJUSTED_BUDGET;
}

/** True for a classification code: 3, 5 or 7 digits. */
export function isCode(key: string): boolean {
  return /^\d{3}(\d{2}){0,2}$/.test(key);
}

/** The classification code of a line, or null where its key is a slug. */
export function codeOf(key: string): string | null {
  return isCode(key) ? key : null;
}
