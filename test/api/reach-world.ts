import type { World, WorldAccount, WorldStatement } from "../support/world.js";

const REGION = { code: "990100", name: "示例市" };

/** A sentence with every part that statements have, one of 收、支总计, and one that is wrong, which checks find. */
function statements(year: number): WorldStatement[] {
  if (year === 2019) return [];
  return [
    {
      of: "EXPENDITURE/total",
      changes: [
        { amount: "10.00", direction: "INCREASE", reason: "人员增加" },
        { basis: "INITIAL_BUDGET", completionRate: "90.00", direction: "DECREASE", reason: "厉行节约" },
      ],
    },
    {
      of: "INCOME_EXPENDITURE_SUMMARY/income.total+expenditure.total",
      amount: "120.00",
      changes: [{ amount: "10.00", rate: "55.0", direction: "INCREASE", reason: "项目增加" }],
    },
    { of: "THREE_PUBLIC/reception", changes: [{ direction: "DECREASE", reason: "厉行节约" }] },
  ];
}

/** An account of five tables; in 2021 an item goes on under two codes. `more` is added to every total. */
function account(department: string, year: number, more: number, publishedOn?: string): WorldAccount {
  const total = `${String(100 + 10 * (year - 2019) + more)}.00`;
  const item = `${String(60 + more)}.00`;
  const items: Record<string, string> =
    year < 2021
      ? { "2010101 旧项": item, "2010105 终项": "5.00", "2010107 待改项": "2.00" }
      : { "2010103 新项一": item, "2010104 新项二": "10.00", "2010106 始项": "6.00", "2010108 已改项": "3.00" };
  return {
    department,
    year,
    region: REGION,
    units: year < 2021 ? ["甲所"] : ["甲所", "乙所"],
    ...(publishedOn === undefined ? {} : { publishedOn }),
    tables: {
      INCOME_EXPENDITURE_SUMMARY: {
        "income.total 收入总计": total,
        "income.current-year 本年收入合计": total,
        "expenditure.total 支出总计": total,
        "expenditure.current-year 本年支出合计": total,
      },
      EXPENDITURE: {
        columns: [
          { measure: "TOTAL" },
          { measure: "PROJECT" },
          { measure: "TOTAL", stage: "INITIAL_BUDGET" },
          { measure: "TOTAL", stage: "ADJUSTED_BUDGET" },
        ],
        rows: {
          total: [total, "40.00", "150.00", null],
          "201 类": [total, "40.00", "150.00", null],
          "20101 款": [total, "40.00", "150.00", null],
          ...Object.fromEntries(Object.entries(items).map(([key, one]) => [key, [one, "20.00", "80.00", null]])),
          "2010102 他项": ["40.00", "20.00", year === 2020 ? null : "70.00", null],
        },
      },
      BASIC_EXPENDITURE: { "personnel-total 人员经费": "50.00", "301 工资": "50.00", "public-total 公用经费": "20.00" },
      THREE_PUBLIC: { total: "3.00", "reception 公务接待费": year === 2020 ? "涉密" : "3.00" },
      ...(year === 2020 ? { GOVERNMENT_FUND: { withheld: true, rows: {} } } : {}),
    },
    statements: statements(year),
    indicators: [{ kind: "RECEPTION_VISITS", printed: String(30 + year - 2019) }],
  };
}

/**
 * Everything that a request can reach, in little: two departments of which one became the other, a gap year, two versions
 * of a year, codes that were split, that came, ended or may have moved, budgets, withheld cells and tables, statements,
 * reasons, findings and counts.
 */
export const REACH_WORLD: World = {
  accounts: [
    account("示例市旧局", 2019, 0, "2020-08-01"),
    account("示例市旧局", 2020, 0, "2021-08-01"),
    account("示例市司法局", 2021, 0, "2022-08-01"),
    account("示例市司法局", 2021, 5, "2023-02-01"),
    account("示例市司法局", 2022, 5, "2023-08-01"),
    account("示例市档案局", 2019, 0),
    account("示例市档案局", 2020, 1),
    account("示例市档案局", 2021, 2),
    account("示例市档案局", 2023, 3),
  ],
  crosswalk: {
    codes: [
      {
        id: "split-x",
        family: "FUNCTIONAL",
        kind: "SPLIT",
        evidence: "SOURCED",
        year: 2021,
        old: [{ code: "2010101", name: "旧项" }],
        new: [
          { code: "2010103", name: "新项一" },
          { code: "2010104", name: "新项二" },
        ],
      },
      {
        id: "perhaps-x",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [{ code: "2010107", name: "待改项" }],
        new: [{ code: "2010108", name: "已改项" }],
      },
    ],
    departments: [
      { id: "rename-x", kind: "RENAME", year: 2021, old: [{ name: "示例市旧局" }], new: [{ name: "示例市司法局" }] },
    ],
  },
};
