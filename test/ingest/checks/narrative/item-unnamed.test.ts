import { accountOf, foundBy, stating, tableOf, type TestRow } from "../narrative-account.js";

const ROWS: readonly TestRow[] = [
  ["301", "工资福利支出", "60.00"],
  ["30101", "基本工资", "40.00"],
  ["30102", "津贴补贴", "20.00"],
  ["30103", "奖金", null],
  ["303", "对个人和家庭的补助", "2.48"],
  ["30304", "抚恤金", "2.48"],
  ["personnel-total", "人员经费合计", "62.48"],
];

function linesOf(listed: readonly string[], text?: string): (string | null)[] {
  const statement = stating({
    section: "三.六",
    table: "BASIC_EXPENDITURE",
    keys: ["personnel-total"],
    subject: "人员经费",
    listed,
    ...(text === undefined ? {} : { text }),
  });
  const found = foundBy("item.unnamed", accountOf([tableOf("BASIC_EXPENDITURE", ROWS)], [statement]));
  expect(found.every(({ severity }) => severity === "WARNING")).toBe(true);
  return found.map(({ line }) => line);
}

describe("item.unnamed", () => {
  it("is a WARNING for an amount whose item the list of its class leaves out", () => {
    expect(linesOf(["基本工资", "抚恤金"])).toEqual(["BASIC_EXPENDITURE/30102"]);
  });

  it("is nothing where every amount is named", () => {
    expect(linesOf(["基本工资", "津贴补贴", "抚恤金"])).toEqual([]);
  });

  it("is silent for a class of which nothing is listed, and for one that is listed as a whole", () => {
    expect(linesOf(["基本工资", "津贴补贴"])).toEqual([]);
    expect(linesOf(["工资福利支出", "抚恤金"])).toEqual([]);
  });

  it("is silent for a list that ends in 等", () => {
    expect(linesOf(["基本工资", "抚恤金"], "人员经费62.48万元，主要包括基本工资、抚恤金等。")).toEqual([]);
  });

  it("is silent where a listed name that is not known may mean the item", () => {
    expect(linesOf(["基本工资", "岗位津贴补贴款", "抚恤金"])).toEqual([]);
  });
});
