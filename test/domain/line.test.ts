import fc from "fast-check";
import { ACCOUNT_TABLES, codeOf, isCode, type AccountTable } from "../../src/domain/line.js";
import { levelOf, parentKeys, shareBaseKey } from "../../src/domain/tables/place.js";

const CURRENT_INCOME = ["income.current-year", "income.total"];
const CURRENT_EXPENDITURE = ["expenditure.current-year", "expenditure.total"];

/** key, level, parents nearest first */
type Row = [string, string, string[]];

const SUMMARY: Row[] = [
  ["income.general-budget", "CLASS", CURRENT_INCOME],
  ["income.government-fund", "CLASS", CURRENT_INCOME],
  ["income.state-capital", "CLASS", CURRENT_INCOME],
  ["income.superior-subsidy", "CLASS", CURRENT_INCOME],
  ["income.institutional", "CLASS", CURRENT_INCOME],
  ["income.business", "CLASS", CURRENT_INCOME],
  ["income.affiliate-remittance", "CLASS", CURRENT_INCOME],
  ["income.other", "CLASS", CURRENT_INCOME],
  ["income.current-year", "TOTAL", ["income.total"]],
  ["income.non-fiscal-balance-used", "CLASS", ["income.total"]],
  ["income.opening-balance", "CLASS", ["income.total"]],
  ["income.opening-balance.general-budget", "GROUP", ["income.opening-balance", "income.total"]],
  ["income.opening-balance.government-fund", "GROUP", ["income.opening-balance", "income.total"]],
  ["income.opening-balance.state-capital", "GROUP", ["income.opening-balance", "income.total"]],
  ["income.total", "TOTAL", []],
  ["expenditure.current-year", "TOTAL", ["expenditure.total"]],
  ["expenditure.surplus-distribution", "CLASS", ["expenditure.total"]],
  ["expenditure.closing-balance", "CLASS", ["expenditure.total"]],
  ["expenditure.total", "TOTAL", []],
  ["201", "CLASS", CURRENT_EXPENDITURE],
  ["221", "CLASS", CURRENT_EXPENDITURE],
];

const BY_FUNCTION: Row[] = [
  ["total", "TOTAL", []],
  ["201", "CLASS", ["total"]],
  ["20131", "GROUP", ["201", "total"]],
  ["2013101", "ITEM", ["20131", "201", "total"]],
  ["2049901", "ITEM", ["20499", "204", "total"]],
];

const BASIC: Row[] = [
  ["total", "TOTAL", []],
  ["personnel-total", "TOTAL", ["total"]],
  ["public-total", "TOTAL", ["total"]],
  ["301", "CLASS", ["personnel-total", "total"]],
  ["303", "CLASS", ["personnel-total", "total"]],
  ["302", "CLASS", ["public-total", "total"]],
  ["307", "CLASS", ["public-total", "total"]],
  ["310", "CLASS", ["public-total", "total"]],
  ["399", "CLASS", ["public-total", "total"]],
  ["30101", "GROUP", ["301", "personnel-total", "total"]],
  ["30399", "GROUP", ["303", "personnel-total", "total"]],
  ["30239", "GROUP", ["302", "public-total", "total"]],
];

const THREE_PUBLIC: Row[] = [
  ["total", "TOTAL", []],
  ["overseas-travel", "CLASS", ["total"]],
  ["vehicles", "CLASS", ["total"]],
  ["reception", "CLASS", ["total"]],
  ["vehicle-purchase", "GROUP", ["vehicles", "total"]],
  ["vehicle-operation", "GROUP", ["vehicles", "total"]],
];

const OTHER: Row[] = [
  ["operating-expenses", "CLASS", []],
  ["conference", "CLASS", []],
  ["training", "CLASS", []],
  ["procurement", "CLASS", []],
  ["procurement.goods", "GROUP", ["procurement"]],
  ["procurement.works", "GROUP", ["procurement"]],
  ["procurement.services", "GROUP", ["procurement"]],
  ["procurement.sme", "GROUP", ["procurement"]],
  ["procurement.micro", "GROUP", ["procurement.sme", "procurement"]],
  ["project.平安建设", "CLASS", []],
];

const TABLES: Readonly<Record<AccountTable, Row[]>> = {
  INCOME_EXPENDITURE_SUMMARY: SUMMARY,
  INCOME: BY_FUNCTION,
  EXPENDITURE: BY_FUNCTION,
  APPROPRIATION_SUMMARY: SUMMARY,
  GENERAL_BUDGET_EXPENDITURE: BY_FUNCTION,
  BASIC_EXPENDITURE: BASIC,
  THREE_PUBLIC,
  GOVERNMENT_FUND: BY_FUNCTION,
  STATE_CAPITAL: BY_FUNCTION,
  OTHER_DISCLOSURES: OTHER,
};

const EVERY_ROW = ACCOUNT_TABLES.flatMap((table) => TABLES[table].map((row) => [table, ...row] as const));

describe("a line", () => {
  test.each(EVERY_ROW)("of %s, %s, has level %s and hangs under %p", (table, key, level, parents) => {
    expect(levelOf(key)).toBe(level);
    expect(parentKeys(table, key)).toEqual(parents);
  });

  test("is of one of ten tables, in the order of the account", () => {
    expect(ACCOUNT_TABLES).toEqual(Object.keys(TABLES));
  });

  test("never hangs under itself, nor twice under another", () => {
    const anyCode = fc.stringMatching(/^\d{3}(\d{2}){0,2}$/);
    fc.assert(
      fc.property(fc.constantFrom(...ACCOUNT_TABLES), anyCode, (table, code) => {
        const parents = parentKeys(table, code);
        expect(new Set([code, ...parents]).size).toBe(parents.length + 1);
      }),
    );
  });
});

describe("a code", () => {
  test.each(["201", "20131", "2013101", "301", "30101"])("is %s", (key) => {
    expect(isCode(key)).toBe(true);
    expect(codeOf(key)).toBe(key);
  });

  test.each(["", "20", "2013", "201310", "20131011", "total", "income.total", "201a", "２０１"])("is not %p", (key) => {
    expect(isCode(key)).toBe(false);
    expect(codeOf(key)).toBeNull();
  });
});

describe("a share", () => {
  test.each<[AccountTable, string, string | null]>([
    ["INCOME_EXPENDITURE_SUMMARY", "income.general-budget", "income.current-year"],
    ["INCOME_EXPENDITURE_SUMMARY", "201", "expenditure.current-year"],
    ["INCOME_EXPENDITURE_SUMMARY", "expenditure.closing-balance", "expenditure.current-year"],
    ["APPROPRIATION_SUMMARY", "income.government-fund", "income.current-year"],
    ["APPROPRIATION_SUMMARY", "204", "expenditure.current-year"],
    ["INCOME", "2013101", "total"],
    ["EXPENDITURE", "total", "total"],
    ["GENERAL_BUDGET_EXPENDITURE", "201", "total"],
    ["BASIC_EXPENDITURE", "301", "total"],
    ["BASIC_EXPENDITURE", "personnel-total", "total"],
    ["THREE_PUBLIC", "reception", "total"],
    ["GOVERNMENT_FUND", "212", "total"],
    ["STATE_CAPITAL", "223", "total"],
    ["OTHER_DISCLOSURES", "procurement.goods", "procurement"],
    ["OTHER_DISCLOSURES", "procurement", null],
    ["OTHER_DISCLOSURES", "operating-expenses", null],
    ["OTHER_DISCLOSURES", "project.平安建设", null],
  ])("in %s of %s is of %s", (table, key, base) => {
    expect(shareBaseKey(table, key)).toBe(base);
  });
});
