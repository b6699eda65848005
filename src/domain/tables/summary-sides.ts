import type { CodeDescription, SlugDescription } from "./description.js";

/** The rows of both sides of 01 and 04 that bear no classification code. */
export const SummaryKey = {
  GENERAL_BUDGET: "income.general-budget",
  GOVERNMENT_FUND: "income.government-fund",
  STATE_CAPITAL: "income.state-capital",
  SUPERIOR_SUBSIDY: "income.superior-subsidy",
  INSTITUTIONAL: "income.institutional",
  BUSINESS: "income.business",
  AFFILIATE_REMITTANCE: "income.affiliate-remittance",
  OTHER: "income.other",
  CURRENT_INCOME: "income.current-year",
  NON_FISCAL_BALANCE_USED: "income.non-fiscal-balance-used",
  OPENING_BALANCE: "income.opening-balance",
  OPENING_GENERAL_BUDGET: "income.opening-balance.general-budget",
  OPENING_GOVERNMENT_FUND: "income.opening-balance.government-fund",
  OPENING_STATE_CAPITAL: "income.opening-balance.state-capital",
  INCOME_TOTAL: "income.total",
  CURRENT_EXPENDITURE: "expenditure.current-year",
  SURPLUS_DISTRIBUTION: "expenditure.surplus-distribution",
  CLOSING_BALANCE: "expenditure.closing-balance",
  EXPENDITURE_TOTAL: "expenditure.total",
} as const;
export type SummaryKey = (typeof SummaryKey)[keyof typeof SummaryKey];

type Slug = SlugDescription<SummaryKey>;
type Side = Pick<Slug, "shareBase" | "money">;
type Place = Side & Pick<Slug, "level" | "parents">;
type Rows = Readonly<Partial<Record<SummaryKey, Slug>>>;

const K = SummaryKey;
const IN: Side = { shareBase: K.CURRENT_INCOME, money: "income" };
const OUT: Side = { shareBase: K.CURRENT_EXPENDITURE, money: "expenditure" };
const INCOME_ROW: Place = { ...IN, level: "CLASS", parents: [K.CURRENT_INCOME, K.INCOME_TOTAL] };
const INCOME_BALANCE: Place = { ...IN, level: "CLASS", parents: [K.INCOME_TOTAL] };
const OPENING_ROW: Place = { ...IN, level: "GROUP", parents: [K.OPENING_BALANCE, K.INCOME_TOTAL] };
const BALANCE: Place = { ...OUT, level: "CLASS", parents: [K.EXPENDITURE_TOTAL] };

/** The rows that both tables print. */
export const ROWS_OF_BOTH = {
  [K.GENERAL_BUDGET]: { zh: "一般公共预算财政拨款收入", en: "General public budget", ...INCOME_ROW },
  [K.GOVERNMENT_FUND]: { zh: "政府性基金预算财政拨款收入", en: "Government funds", ...INCOME_ROW },
  [K.STATE_CAPITAL]: { zh: "国有资本经营预算财政拨款收入", en: "State capital budget", ...INCOME_ROW },
  [K.CURRENT_INCOME]: { zh: "本年收入合计", en: "Income of the year", ...INCOME_BALANCE, level: "TOTAL" },
  [K.OPENING_BALANCE]: { zh: "年初结转和结余", en: "Opening balance", ...INCOME_BALANCE },
  [K.INCOME_TOTAL]: { zh: "收入总计", en: "Grand total of income", ...INCOME_BALANCE, level: "TOTAL", parents: [] },
  [K.CURRENT_EXPENDITURE]: { zh: "本年支出合计", en: "Expenditure of the year", ...BALANCE, level: "TOTAL" },
  [K.CLOSING_BALANCE]: { zh: "年末结转和结余", en: "Closing balance", ...BALANCE },
  [K.EXPENDITURE_TOTAL]: { zh: "支出总计", en: "Grand total of expenditure", ...BALANCE, level: "TOTAL", parents: [] },
} as const satisfies Rows;

/** What 01 prints besides: money that is no appropriation. */
export const ROWS_OF_ALL_MONEY = {
  [K.SUPERIOR_SUBSIDY]: { zh: "上级补助收入", en: "Subsidy from the superior", ...INCOME_ROW },
  [K.INSTITUTIONAL]: { zh: "事业收入", en: "Institutional income", ...INCOME_ROW },
  [K.BUSINESS]: { zh: "经营收入", en: "Business income", ...INCOME_ROW },
  [K.AFFILIATE_REMITTANCE]: { zh: "附属单位上缴收入", en: "Remittance from affiliates", ...INCOME_ROW },
  [K.OTHER]: { zh: "其他收入", en: "Other income", ...INCOME_ROW },
  [K.NON_FISCAL_BALANCE_USED]: { zh: "使用非财政拨款结余", en: "Non-fiscal balance used", ...INCOME_BALANCE },
  [K.SURPLUS_DISTRIBUTION]: { zh: "结余分配", en: "Distribution of the surplus", ...BALANCE },
} as const satisfies Rows;

/** What 04 prints besides: the funds in the opening balance, under the names of the rows above it. */
export const ROWS_OF_OPENING_BALANCE = {
  [K.OPENING_GENERAL_BUDGET]: { zh: "年初结转：一般公共预算", en: "Opening balance, general budget", ...OPENING_ROW },
  [K.OPENING_GOVERNMENT_FUND]: { zh: "年初结转：政府性基金", en: "Opening balance, government funds", ...OPENING_ROW },
  [K.OPENING_STATE_CAPITAL]: { zh: "年初结转：国有资本经营", en: "Opening balance, state capital", ...OPENING_ROW },
} as const satisfies Rows;

/** The rows of the three funds that feed the appropriation. */
export const FUND_ROWS: readonly SummaryKey[] = [K.GENERAL_BUDGET, K.GOVERNMENT_FUND, K.STATE_CAPITAL];

/** The functional classes of the expenditure side, which are found by name. */
export const SUMMARY_CODES: CodeDescription<SummaryKey> = {
  family: "FUNCTIONAL",
  lengths: [3],
  above: () => [K.CURRENT_EXPENDITURE, K.EXPENDITURE_TOTAL],
  ...OUT,
  shareBase: K.CURRENT_EXPENDITURE,
};
