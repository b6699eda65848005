import type { PublishedAccount } from "../../../../src/domain/account.js";
import { blankColumns } from "../../../../src/ingest/checks/tables/blank-columns.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

type Row = readonly (string | null | undefined)[];

function summary(rows: Readonly<Record<string, Row>>): PublishedAccount {
  return accountOf({
    APPROPRIATION_SUMMARY: {
      columns: finals("TOTAL", "GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"),
      rows: { "income.total": ["60.00", undefined, undefined, undefined], ...rows },
    },
  });
}

describe("table.blank-columns", () => {
  it("is one WARNING for a table whose totals are filled while all columns that divide them are blank", () => {
    const rows = {
      "201": ["45.00", null, null, null],
      "202": [null, null, null, null],
      "expenditure.current-year": ["60.00", null, null, null],
    };
    expect(foundBy(blankColumns, summary(rows))).toEqual([["WARNING", null, "60.00", null]]);
  });

  it("is silent where one row fills a column", () => {
    const rows = { "201": ["45.00", null, null, null], "expenditure.current-year": ["60.00", "60.00", null, null] };
    expect(foundBy(blankColumns, summary(rows))).toEqual([]);
  });

  it("is silent where the totals are blank or zero, a column is withheld, or the table has none", () => {
    expect(foundBy(blankColumns, summary({ "201": [null, null, null, null] }))).toEqual([]);
    expect(foundBy(blankColumns, summary({ "201": ["0.00", null, null, null] }))).toEqual([]);
    expect(foundBy(blankColumns, summary({ "201": ["45.00", "涉密", null, null] }))).toEqual([]);
    expect(foundBy(blankColumns, summary({ "201": ["45.00", undefined, undefined, undefined] }))).toEqual([]);
  });
});
