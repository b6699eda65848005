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

const CODE_LEVELS: Readonly<Record<number, LineLevel>> = { 3: LineLevel.CLASS, 5: LineLevel.GROUP, 7: LineLevel.ITEM };
const GROUP_SLUGS = /^(vehicle-(purchase|operation)|procurement\..+|income\.opening-balance\..+)$/;
const TOTAL_SLUGS = /^(.+\.)?(total|current-year)$|^(personnel|public)-total$/;

/** Level of a line from its key alone (domain rules of the nine tables); slugs that are no total are CLASS. */
export function levelOf(key: string): LineLevel {
  if (isCode(key)) return CODE_LEVELS[key.length] ?? LineLevel.ITEM;
  if (TOTAL_SLUGS.test(key)) return LineLevel.TOTAL;
  if (GROUP_SLUGS.test(key)) return LineLevel.GROUP;
  return LineLevel.CLASS;
}

/** The two sides of table 06, of which its total is made where no row prints it: 人员经费 and 公用经费. */
export const BASIC_EXPENDITURE_SIDES: readonly string[] = ["personnel-total", "public-total"];

const PERSONNEL_CLASSES = new Set(["301", "303"]);

function slugParents(key: string): readonly string[] {
  if (key === "vehicle-purchase" || key === "vehicle-operation") return ["vehicles", "total"];
  if (key === "overseas-travel" || key === "vehicles" || key === "reception") return ["total"];
  if (key.startsWith("income.opening-balance.")) return ["income.opening-balance", "income.total"];
  if (key === "procurement.micro") return ["procurement.sme", "procurement"];
  if (key.startsWith("procurement.")) return ["procurement"];
  if (/^(income|expenditure)\.current-year$/.test(key)) return [key.replace("current-year", "total")];
  if (/^(income\.(non-fiscal-balance-used|opening-balance))$/.test(key)) return ["income.total"];
  if (/^expenditure\.(surplus-distribution|closing-balance)$/.test(key)) return ["expenditure.total"];
  if (/^income\.(?!total$)/.test(key)) return ["income.current-year", "income.total"];
  if (key === "personnel-total" || key === "public-total") return ["total"];
  return [];
}

/**
 * Keys under which a line may hang, nearest first; the first that the account prints is its parent.
 * Empty for totals. A 项 whose 款 is not printed hangs under its 类, and a 类 under the table's total.
 */
export function parentKeys(table: AccountTable, key: string): readonly string[] {
  if (!isCode(key)) return slugParents(key);
  const ancestors: string[] = [];
  for (let length = key.length - 2; length >= 3; length -= 2) ancestors.push(key.slice(0, length));
  if (table === AccountTable.INCOME_EXPENDITURE_SUMMARY || table === AccountTable.APPROPRIATION_SUMMARY) {
    return [...ancestors, "expenditure.current-year", "expenditure.total"];
  }
  if (table === AccountTable.BASIC_EXPENDITURE) {
    const side = PERSONNEL_CLASSES.has(key.slice(0, 3)) ? "personnel-total" : "public-total";
    return [...ancestors, side, "total"];
  }
  return [...ancestors, "total"];
}

/** Key of the line by whose TOTAL measure a share of `key` is taken, or null where no share is defined. */
export function shareBaseKey(table: AccountTable, key: string): string | null {
  switch (table) {
    case AccountTable.INCOME_EXPENDITURE_SUMMARY:
    case AccountTable.APPROPRIATION_SUMMARY:
      return key.startsWith("income.") ? "income.current-year" : "expenditure.current-year";
    case AccountTable.OTHER_DISCLOSURES:
      return key.startsWith("procurement.") ? "procurement" : null;
    default:
      return "total";
  }
}

/**
 * False for 授予中小企业合同金额 and what lies in it: they split procurement a second time, beside goods, works and
 * services, and are no addend of it.
 */
export function isAddend(key: string): boolean {
  return key !== "procurement.sme" && key !== "procurement.micro";
}
