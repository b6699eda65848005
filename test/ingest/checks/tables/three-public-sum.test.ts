import type { PublishedAccount } from "../../../../src/domain/account.js";
import { threePublicSum } from "../../../../src/ingest/checks/tables/three-public-sum.js";
import { accountOf, foundBy } from "./account-of-tables.js";

type Row = readonly [budget: string | null, final: string | null];

const GOOD: Readonly<Record<string, Row>> = {
  total: ["9.00", "8.00"],
  "overseas-travel": ["0.00", null],
  vehicles: ["6.00", "5.50"],
  "vehicle-purchase": ["0.00", null],
  "vehicle-operation": ["6.00", "5.50"],
  reception: ["3.00", "2.50"],
};

function threePublic(rows: Readonly<Record<string, Row>>, title = "“三公”经费支出决算表"): PublishedAccount {
  return accountOf({
    THREE_PUBLIC: {
      title,
      columns: [
        { measure: "TOTAL", stage: "ADJUSTED_BUDGET" },
        { measure: "TOTAL", stage: "FINAL" },
      ],
      rows: { ...GOOD, ...rows },
    },
  });
}

describe("table.three-public-sum", () => {
  it("is silent where budget and final amount add up, blanks among them", () => {
    expect(foundBy(threePublicSum, threePublic({}))).toEqual([]);
  });

  it("is an ERROR where the budget or the final amount does not add up", () => {
    // budget: 0.00 + 6.00 + 3.00 = 9.00; final: 5.50 + 2.50 = 8.00
    expect(foundBy(threePublicSum, threePublic({ total: ["9.50", "7.00"] }))).toEqual([
      ["ERROR", "THREE_PUBLIC/total", "9.00", "9.50"],
      ["ERROR", "THREE_PUBLIC/total", "8.00", "7.00"],
    ]);
    expect(foundBy(threePublicSum, threePublic({ "vehicle-operation": ["5.00", "5.50"] }))).toEqual([
      ["ERROR", "THREE_PUBLIC/vehicles", "5.00", "6.00"],
    ]);
  });

  it("is a WARNING where a blank item could hold the rest, an INFO within rounding", () => {
    expect(foundBy(threePublicSum, threePublic({ total: ["9.00", "8.40"] }))).toEqual([
      ["WARNING", "THREE_PUBLIC/total", "8.00", "8.40"],
    ]);
    expect(foundBy(threePublicSum, threePublic({ total: ["9.01", "8.00"] }))).toEqual([
      ["INFO", "THREE_PUBLIC/total", "9.00", "9.01"],
    ]);
  });

  it("takes purchase and operation where vehicles have no figure of their own", () => {
    expect(foundBy(threePublicSum, threePublic({ vehicles: [null, null] }))).toEqual([]);
  });

  it("is silent about a larger total where the table covers meetings and training too", () => {
    const title = "“三公”经费及会议费、培训费支出决算表";
    expect(foundBy(threePublicSum, threePublic({ total: ["12.00", "11.00"] }, title))).toEqual([]);
    expect(foundBy(threePublicSum, threePublic({ total: ["8.00", "11.00"] }, title))).toEqual([
      ["ERROR", "THREE_PUBLIC/total", "9.00", "8.00"],
    ]);
  });
});
