import { operatingExpenses } from "../../../../src/ingest/checks/tables/operating-expenses.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";
import { disclosed } from "./disclosed.js";

function found(stated: string, publicTotal: string | null): unknown[] {
  const table = { columns: finals("TOTAL"), rows: { "public-total": [publicTotal] } };
  return foundBy(
    operatingExpenses,
    accountOf({ BASIC_EXPENDITURE: table }, disclosed({ "operating-expenses": stated })),
  );
}

const LINE = "OTHER_DISCLOSURES/operating-expenses";

describe("disclosures.operating-expenses", () => {
  it("is silent where they are all public expenses, or those of the administrative body alone", () => {
    expect(found("108.32", "108.32")).toEqual([]);
    expect(found("142.80", "480.66")).toEqual([]);
  });

  it("is a WARNING where they are more, an INFO within rounding", () => {
    expect(found("118.32", "108.32")).toEqual([["WARNING", LINE, "108.32", "118.32"]]);
    expect(found("108.33", "108.32")).toEqual([["INFO", LINE, "108.32", "108.33"]]);
    expect(found("108.34", "108.32")).toEqual([["WARNING", LINE, "108.32", "108.34"]]);
  });

  it("is silent where the table leaves them blank", () => {
    expect(found("108.32", null)).toEqual([]);
  });
});
