import type { PublishedAccount } from "../../../../src/domain/account.js";
import { parentSum } from "../../../../src/ingest/checks/tables/parent-sum.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

type Row3 = readonly [string | null, string | null, string | null];
type Row = readonly [string | null, string | null];

function expenditure(rows: Readonly<Record<string, Row>>): PublishedAccount {
  return accountOf({ EXPENDITURE: { columns: finals("TOTAL", "BASIC"), rows } });
}

const GOOD = {
  total: ["60.00", "35.00"],
  "201": ["45.00", "20.00"],
  "20131": ["45.00", "20.00"],
  "2013101": ["30.00", "20.00"],
  "2013102": ["15.00", null],
  "221": ["15.00", "15.00"],
} as const;

describe("table.parent-sum", () => {
  it("is silent where every row is the sum of those below it and a class prints no rows", () => {
    expect(foundBy(parentSum, expenditure(GOOD))).toEqual([]);
  });

  it("is an ERROR where a row is not the sum of the rows below it", () => {
    // 45.00 + 15.00 = 60.00
    expect(foundBy(parentSum, expenditure({ ...GOOD, total: ["61.00", "35.00"] }))).toEqual([
      ["ERROR", "EXPENDITURE/total", "60.00", "61.00"],
    ]);
  });

  it("finds both the row above and the row below of one wrong group", () => {
    // 201 = 20131 = 46.00 printed against 45.00; 30.00 + 15.00 = 45.00 below
    expect(foundBy(parentSum, expenditure({ ...GOOD, "20131": ["46.00", "20.00"] }))).toEqual([
      ["ERROR", "EXPENDITURE/201", "46.00", "45.00"],
      ["ERROR", "EXPENDITURE/20131", "45.00", "46.00"],
    ]);
  });

  it("is a WARNING on both sides of a figure that slipped into a column that is blank above it", () => {
    const fund = (item: Row3): PublishedAccount =>
      accountOf({
        GOVERNMENT_FUND: {
          columns: finals("TOTAL", "BASIC", "PROJECT"),
          rows: { "21208": ["12.00", null, "12.00"], "2120899": item },
        },
      });
    // 12.00 = 12.00 in either row, so that neither blank holds anything.
    expect(foundBy(parentSum, fund(["12.00", "12.00", null]))).toEqual([
      ["WARNING", "GOVERNMENT_FUND/21208", "12.00", null],
      ["WARNING", "GOVERNMENT_FUND/21208", null, "12.00"],
    ]);
    expect(foundBy(parentSum, fund(["12.00", null, "12.00"]))).toEqual([]);
    // The item alone is divided, or not divided at all: its blanks may hold anything.
    expect(foundBy(parentSum, fund(["12.00", null, null]))).toEqual([]);
  });

  it("looks at every column of amounts", () => {
    // basic: 20.00 + 15.00 = 35.00
    expect(foundBy(parentSum, expenditure({ ...GOOD, total: ["60.00", "34.00"] }))).toEqual([
      ["ERROR", "EXPENDITURE/total", "35.00", "34.00"],
    ]);
  });

  it("is an INFO within half a unit of every figure", () => {
    // three figures with 0.005 each: 0.015
    expect(foundBy(parentSum, expenditure({ ...GOOD, total: ["60.01", "35.00"] }))).toEqual([
      ["INFO", "EXPENDITURE/total", "60.00", "60.01"],
    ]);
    expect(foundBy(parentSum, expenditure({ ...GOOD, total: ["60.02", "35.00"] }))).toEqual([
      ["ERROR", "EXPENDITURE/total", "60.00", "60.02"],
    ]);
  });

  it("is a WARNING where a blank row may hold what is missing, an ERROR where the rows are too large", () => {
    const rows = (basic: string) => expenditure({ ...GOOD, "20131": ["45.00", basic], "201": ["45.00", basic] });
    // basic of 20131: 20.00 and a blank below it; 20131 = 201 = 22.00 or 18.00, so that the total does not fit either
    expect(foundBy(parentSum, rows("22.00"))).toEqual([
      ["WARNING", "EXPENDITURE/20131", "20.00", "22.00"],
      ["ERROR", "EXPENDITURE/total", "37.00", "35.00"],
    ]);
    expect(foundBy(parentSum, rows("18.00"))).toEqual([
      ["ERROR", "EXPENDITURE/20131", "20.00", "18.00"],
      ["ERROR", "EXPENDITURE/total", "33.00", "35.00"],
    ]);
  });

  it("is silent where a row below is withheld, and about sums that are too small once any cell of the table is", () => {
    expect(foundBy(parentSum, expenditure({ ...GOOD, total: ["90.00", "35.00"], "204": ["涉密", "0.00"] }))).toEqual(
      [],
    );
    const withheld = { ...GOOD, total: ["90.00", "35.00"], "2013102": ["涉密", null] } as const;
    expect(foundBy(parentSum, expenditure(withheld))).toEqual([]);
    expect(foundBy(parentSum, expenditure({ ...withheld, total: ["50.00", "35.00"] }))).toEqual([
      ["ERROR", "EXPENDITURE/total", "60.00", "50.00"],
    ]);
  });

  it("is silent about sums that are too small where the note says that something is withheld, not where it names an office", () => {
    const account = expenditure({ ...GOOD, total: ["90.00", "35.00"] });
    const noted = (note: string) =>
      foundBy(parentSum, account, undefined, {
        cover: [],
        contents: [],
        body: [],
        narrative: [],
        tables: [
          {
            table: "EXPENDITURE",
            title: "支出决算表",
            labels: [],
            notes: [{ text: note }],
            printsDecimals: true,
            isPartlyRead: false,
          },
        ],
      });
    expect(noted("注：涉密项目不在本表列示。")).toEqual([]);
    expect(noted("注：本表列出示例市保密局的支出。")).toEqual([["ERROR", "EXPENDITURE/total", "60.00", "90.00"]]);
  });

  it("takes a sum that is too small for a warning where a row of the table was not understood, one too large for an error", () => {
    const partlyRead = (total: string) =>
      foundBy(parentSum, expenditure({ ...GOOD, total: [total, "35.00"] }), undefined, {
        cover: [],
        contents: [],
        body: [],
        narrative: [],
        tables: [
          {
            table: "EXPENDITURE",
            title: "支出决算表",
            labels: [],
            notes: [],
            printsDecimals: true,
            isPartlyRead: true,
          },
        ],
      });
    expect(partlyRead("90.00")).toEqual([["WARNING", "EXPENDITURE/total", "60.00", "90.00"]]);
    expect(partlyRead("50.00")).toEqual([["ERROR", "EXPENDITURE/total", "60.00", "50.00"]]);
  });

  it("takes the rows below a blank row in its stead, and items below a class whose group is not printed", () => {
    const { total, "221": housing } = GOOD;
    const items = { "2013101": ["30.00", "20.00"], "2013102": ["15.00", null] } as const;
    expect(foundBy(parentSum, expenditure({ total, "201": [null, null], ...items, "221": housing }))).toEqual([]);
    expect(foundBy(parentSum, expenditure({ total, "201": ["44.00", "20.00"], ...items, "221": housing }))).toEqual([
      ["ERROR", "EXPENDITURE/201", "45.00", "44.00"],
      ["ERROR", "EXPENDITURE/total", "59.00", "60.00"],
    ]);
  });

  it("is silent where nothing below is filled, and where a line stands in the narrative alone", () => {
    const account = expenditure({ total: ["60.00", "35.00"], "201": [null, null] });
    expect(foundBy(parentSum, account)).toEqual([]);
    const statement = {
      section: "三.三",
      table: "EXPENDITURE",
      keys: ["204"],
      subject: "公共安全支出",
      unit: "WAN_YUAN",
      amount: "7.00",
    } as const;
    expect(foundBy(parentSum, { ...account, statements: [statement] })).toEqual([]);
  });

  it("adds up the classes of 01 and the three opening balances of 04", () => {
    const account = accountOf({
      INCOME_EXPENDITURE_SUMMARY: {
        columns: finals("TOTAL"),
        rows: { "201": ["45.00"], "202": [null], "221": ["16.00"], "expenditure.current-year": ["60.00"] },
      },
      APPROPRIATION_SUMMARY: {
        columns: finals("TOTAL"),
        rows: {
          "income.opening-balance": ["9.00"],
          "income.opening-balance.general-budget": ["4.00"],
          "income.opening-balance.government-fund": ["3.00"],
          "income.opening-balance.state-capital": ["0"],
        },
      },
    });
    // 45.00 + 16.00 = 61.00; 4.00 + 3.00 + 0 = 7.00, and the bare 0 stands for no half 万元
    expect(foundBy(parentSum, account)).toEqual([
      ["ERROR", "INCOME_EXPENDITURE_SUMMARY/expenditure.current-year", "61.00", "60.00"],
      ["ERROR", "APPROPRIATION_SUMMARY/income.opening-balance", "7.00", "9.00"],
    ]);
  });

  it("takes whole numbers for what they are where the table prints no decimals", () => {
    // 45 + 0 + 15 with 0.5 each and 0.5 of the total: 2
    const rows = { total: ["62", null], "201": ["45", null], "204": ["0", null], "221": ["15", null] } as const;
    expect(foundBy(parentSum, expenditure(rows))).toEqual([["INFO", "EXPENDITURE/total", "60.00", "62.00"]]);
  });
});
