import { isCode, type AccountTable, type Measure } from "../../domain/line.js";

const CURRENT_INCOME = [
  "general-budget",
  "government-fund",
  "state-capital",
  "superior-subsidy",
  "institutional",
  "business",
  "affiliate-remittance",
  "other",
  "current-year",
].map((name) => `income.${name}`);

const EXPENDITURE_ENDS = ["expenditure.current-year", "expenditure.closing-balance", "expenditure.total"];

/** The slugs of each table (domain rule "Lines"); `project.<name>` comes on top in OTHER_DISCLOSURES. */
const SLUGS: Readonly<Record<AccountTable, ReadonlySet<string>>> = {
  INCOME_EXPENDITURE_SUMMARY: new Set([
    ...CURRENT_INCOME,
    "income.non-fiscal-balance-used",
    "income.opening-balance",
    "income.total",
    "expenditure.surplus-distribution",
    ...EXPENDITURE_ENDS,
  ]),
  INCOME: new Set(["total"]),
  EXPENDITURE: new Set(["total"]),
  APPROPRIATION_SUMMARY: new Set([
    "income.general-budget",
    "income.government-fund",
    "income.state-capital",
    "income.current-year",
    "income.opening-balance",
    "income.opening-balance.general-budget",
    "income.opening-balance.government-fund",
    "income.opening-balance.state-capital",
    "income.total",
    ...EXPENDITURE_ENDS,
  ]),
  GENERAL_BUDGET_EXPENDITURE: new Set(["total"]),
  BASIC_EXPENDITURE: new Set(["personnel-total", "public-total", "total"]),
  THREE_PUBLIC: new Set(["total", "overseas-travel", "vehicles", "vehicle-purchase", "vehicle-operation", "reception"]),
  GOVERNMENT_FUND: new Set(["total"]),
  STATE_CAPITAL: new Set(["total"]),
  OTHER_DISCLOSURES: new Set([
    "operating-expenses",
    "conference",
    "training",
    "procurement",
    "procurement.goods",
    "procurement.works",
    "procurement.services",
    "procurement.sme",
    "procurement.micro",
  ]),
};

/** Lengths of the classification codes that a table prints: 类 only in 01 and 04, 类 and 款 in 06. */
const CODE_LENGTHS: Readonly<Record<AccountTable, readonly number[]>> = {
  INCOME_EXPENDITURE_SUMMARY: [3],
  INCOME: [3, 5, 7],
  EXPENDITURE: [3, 5, 7],
  APPROPRIATION_SUMMARY: [3],
  GENERAL_BUDGET_EXPENDITURE: [3, 5, 7],
  BASIC_EXPENDITURE: [3, 5],
  THREE_PUBLIC: [],
  GOVERNMENT_FUND: [3, 5, 7],
  STATE_CAPITAL: [3, 5, 7],
  OTHER_DISCLOSURES: [],
};

const SPENDING: readonly Measure[] = ["TOTAL", "BASIC", "PROJECT", "UPWARD_REMITTANCE", "BUSINESS", "AFFILIATE_SUBSIDY"];
const WITH_BALANCES: readonly Measure[] = [...SPENDING, "OPENING_BALANCE", "INCOME", "CLOSING_BALANCE"];

const MEASURES: Readonly<Record<AccountTable, readonly Measure[]>> = {
  INCOME_EXPENDITURE_SUMMARY: ["TOTAL"],
  INCOME: [
    "TOTAL",
    "FISCAL_APPROPRIATION",
    "SUPERIOR_SUBSIDY",
    "INSTITUTIONAL",
    "BUSINESS",
    "AFFILIATE_REMITTANCE",
    "OTHER",
  ],
  EXPENDITURE: SPENDING,
  APPROPRIATION_SUMMARY: ["TOTAL", "GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"],
  GENERAL_BUDGET_EXPENDITURE: SPENDING,
  BASIC_EXPENDITURE: ["TOTAL"],
  THREE_PUBLIC: ["TOTAL"],
  GOVERNMENT_FUND: WITH_BALANCES,
  STATE_CAPITAL: WITH_BALANCES,
  OTHER_DISCLOSURES: ["TOTAL"],
};

/** True where `key` can be a line of `table`: a classification code of the right length, or one of its slugs. */
export function isKeyOf(table: AccountTable, key: string): boolean {
  if (isCode(key)) return CODE_LENGTHS[table].includes(key.length);
  return SLUGS[table].has(key) || (table === "OTHER_DISCLOSURES" && key.startsWith("project."));
}

/** The columns that `table` can have. */
export function measuresOf(table: AccountTable): readonly Measure[] {
  return MEASURES[table];
}
