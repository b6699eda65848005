import type { PublishedAccount } from "../../../../src/domain/account.js";
import { equalSides } from "../../../../src/ingest/checks/tables/equal-sides.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

function sides(income: string | null, expenditure: string): PublishedAccount {
  return accountOf({
    APPROPRIATION_SUMMARY: {
      columns: finals("TOTAL"),
      rows: { "income.total": [income], "expenditure.total": [expenditure] },
    },
  });
}

const LINE = "APPROPRIATION_SUMMARY/expenditure.total";

describe("table.equal-sides", () => {
  it("is an ERROR where the two grand totals differ", () => {
    expect(foundBy(equalSides, sides("95.00", "95.50"))).toEqual([["ERROR", LINE, "95.00", "95.50"]]);
    expect(foundBy(equalSides, sides("95.00", "95.00"))).toEqual([]);
  });

  it("is an INFO where they differ by one unit of the last place", () => {
    expect(foundBy(equalSides, sides("95.00", "95.01"))).toEqual([["INFO", LINE, "95.00", "95.01"]]);
    expect(foundBy(equalSides, sides("95.00", "95.02"))).toEqual([["ERROR", LINE, "95.00", "95.02"]]);
  });

  it("is silent where one side is blank", () => {
    expect(foundBy(equalSides, sides(null, "95.00"))).toEqual([]);
  });
});
