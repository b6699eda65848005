import { accountOf, foundBy, short, stating, tableOf, type TestRow } from "../narrative-account.js";

const ROWS: readonly TestRow[] = [
  ["total", "合计", "100.00"],
  ["2013101", "行政运行", "60.00"],
  ["2210201", "住房公积金", "40.00"],
];

function findings(total: string, budgets: Readonly<Record<string, string>>, rows = ROWS): unknown[] {
  const change = (base: string): { changes: readonly [{ basis: "INITIAL_BUDGET"; base: string }] } => ({
    changes: [{ basis: "INITIAL_BUDGET", base }],
  });
  const statements = [
    stating({ section: "三.五.三", ...change(total) }),
    ...Object.entries(budgets).map(([key, base]) =>
      stating({ section: "三.五.三.1", keys: [key], subject: key, ...change(base) }),
    ),
  ];
  return short(foundBy("narrative.budget-sum", accountOf([tableOf("GENERAL_BUDGET_EXPENDITURE", rows)], statements)));
}

const LINE = "GENERAL_BUDGET_EXPENDITURE/total";

describe("narrative.budget-sum", () => {
  it("is an ERROR where the items' budgets are more than the whole", () => {
    // 65.00 + 41.00 = 106.00
    expect(findings("105.00", { "2013101": "65.00", "2210201": "41.00" })).toEqual([
      ["ERROR", LINE, "106.00", "105.00"],
    ]);
  });

  it("is a WARNING where they are less: an item may have been budgeted and not spent", () => {
    expect(findings("110.00", { "2013101": "65.00", "2210201": "41.00" })).toEqual([
      ["WARNING", LINE, "106.00", "110.00"],
    ]);
  });

  it("is an INFO where rounding explains the difference", () => {
    // Half widths: 0.005 each, 0.015 together; 106.01 differs by 0.01.
    expect(findings("106.01", { "2013101": "65.00", "2210201": "41.00" })).toEqual([
      ["INFO", LINE, "106.00", "106.01"],
    ]);
    expect(findings("106.02", { "2013101": "65.00", "2210201": "41.00" })).toEqual([
      ["WARNING", LINE, "106.00", "106.02"],
    ]);
  });

  it("is nothing where they sum to it", () => {
    expect(findings("106.00", { "2013101": "65.00", "2210201": "41.00" })).toEqual([]);
  });

  it("is silent for a smaller sum where an item with an amount has no stated budget, but not for a larger one", () => {
    expect(findings("105.00", { "2013101": "65.00" })).toEqual([]);
    expect(findings("60.00", { "2013101": "65.00" })).toEqual([["ERROR", LINE, "65.00", "60.00"]]);
  });
});
