import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

function findings(amount: string, printed: string | null): unknown[] {
  const tables = [tableOf("THREE_PUBLIC", [["reception", "公务接待费", printed]])];
  const statement = stating({ section: "三.七.一", table: "THREE_PUBLIC", keys: ["reception"], amount });
  return short(foundBy("narrative.blank-cell", accountOf(tables, [statement, statement])));
}

describe("narrative.blank-cell", () => {
  it("is a WARNING, once, for an amount whose cell is blank", () => {
    expect(findings("0.66", null)).toEqual([["WARNING", "THREE_PUBLIC/reception", null, "0.66"]]);
  });

  it("is nothing where the cell prints an amount, also another one", () => {
    expect(findings("0.66", "0.66")).toEqual([]);
    expect(findings("0.66", "0.60")).toEqual([]);
  });

  it("is silent for a stated 0 beside a blank cell, and for a line that no table has", () => {
    expect(findings("0", null)).toEqual([]);
    const statement = stating({ table: "OTHER_DISCLOSURES", keys: ["conference"], amount: "0.32" });
    expect(foundBy("narrative.blank-cell", accountOf([], [statement]))).toEqual([]);
  });

  it("is silent for a withheld cell", () => {
    const table = tableOf("THREE_PUBLIC", []);
    const row = { key: "reception", name: "公务接待费", cells: [{ printed: null, withheld: true }] };
    const statement = stating({ table: "THREE_PUBLIC", keys: ["reception"], amount: "0.66" });
    expect(foundBy("narrative.blank-cell", accountOf([{ ...table, rows: [row] }], [statement]))).toEqual([]);
  });
});
