import type { PublishedAccount } from "../../../../src/domain/account.js";
import { basicSum } from "../../../../src/ingest/checks/tables/basic-sum.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

const GOOD = {
  "301": "30.00",
  "30101": "20.00",
  "30102": "10.00",
  "303": "5.00",
  "personnel-total": "35.00",
  "302": "12.00",
  "30201": "8.00",
  "30202": "4.00",
  "310": "3.00",
  "public-total": "15.00",
} as const;

function basic(rows: Readonly<Record<string, string | null>>): PublishedAccount {
  return accountOf({
    BASIC_EXPENDITURE: {
      columns: finals("TOTAL"),
      rows: Object.fromEntries(Object.entries({ ...GOOD, ...rows }).map(([key, printed]) => [key, [printed]])),
    },
  });
}

describe("table.basic-sum", () => {
  it("is silent where every row is the sum of the rows below it", () => {
    expect(foundBy(basicSum, basic({}))).toEqual([]);
  });

  it("is an ERROR where the printed codes are larger than their class", () => {
    // 8.00 + 6.00 = 14.00
    expect(foundBy(basicSum, basic({ "30202": "6.00" }))).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/302", "14.00", "12.00"],
    ]);
  });

  it("is a WARNING where they are smaller: the table may not print the code that holds the rest", () => {
    expect(foundBy(basicSum, basic({ "30202": "2.00" }))).toEqual([
      ["WARNING", "BASIC_EXPENDITURE/302", "10.00", "12.00"],
    ]);
    // 12.00 + 3.00 = 15.00
    expect(foundBy(basicSum, basic({ "public-total": "16.00" }))).toEqual([
      ["WARNING", "BASIC_EXPENDITURE/public-total", "15.00", "16.00"],
    ]);
  });

  it("is an INFO where rounding explains either, as on a published account", () => {
    // 18.13 + 10.12 + 1.80 + 0.78 + 30.29 + 3.35 + 5.60 + 0.24 + 0.66 + 0.79 + 7.09 + 1.75 + 11.25 + 16.48 = 108.33
    const rows = {
      "302": "108.32",
      "30201": "18.13",
      "30202": "10.12",
      "30206": "1.80",
      "30207": "0.78",
      "30211": "30.29",
      "30213": "3.35",
      "30214": "5.60",
      "30215": "0.24",
      "30217": "0.66",
      "30226": "0.79",
      "30228": "7.09",
      "30229": "1.75",
      "30239": "11.25",
      "30299": "16.48",
      "310": null,
      "public-total": "108.32",
    };
    expect(foundBy(basicSum, basic(rows))).toEqual([["INFO", "BASIC_EXPENDITURE/302", "108.33", "108.32"]]);
    expect(foundBy(basicSum, basic({ "30202": "3.99" }))).toEqual([
      ["INFO", "BASIC_EXPENDITURE/302", "11.99", "12.00"],
    ]);
  });

  it("is an ERROR where personnel is not 301 + 303, which leave nothing unprinted, unless one of them is blank", () => {
    // 30.00 + 5.00 = 35.00
    expect(foundBy(basicSum, basic({ "personnel-total": "36.00" }))).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/personnel-total", "35.00", "36.00"],
    ]);
    expect(foundBy(basicSum, basic({ "303": null }))).toEqual([
      ["WARNING", "BASIC_EXPENDITURE/personnel-total", "30.00", "35.00"],
    ]);
  });

  it("is silent about a class without filled codes, and about the total that no account prints", () => {
    expect(foundBy(basicSum, basic({ "30101": null, "30102": null }))).toEqual([]);
    // 35.00 + 15.00 = 50.00
    expect(foundBy(basicSum, basic({ total: "51.00" }))).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/total", "50.00", "51.00"],
    ]);
    expect(foundBy(basicSum, basic({ total: null }))).toEqual([]);
  });
});
