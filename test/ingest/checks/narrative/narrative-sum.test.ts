import type { AccountTable, Measure } from "../../../../src/domain/line.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

type Amounts = readonly (readonly [key: string, amount: string, measure?: Measure])[];

function findings(table: AccountTable, amounts: Amounts, printed: string | null = null): unknown[] {
  const rows = new Set(amounts.map(([key]) => key));
  const tables = [
    tableOf(
      table,
      [...rows].map((key) => [key, key, printed]),
    ),
  ];
  const statements = amounts.map(([key, amount, measure]) =>
    stating({ section: "三.六", table, keys: [key], amount, ...(measure === undefined ? {} : { measure }) }),
  );
  return short(foundBy("narrative.sum", accountOf(tables, statements)));
}

describe("narrative.sum", () => {
  it("is an ERROR where the stated parts do not sum to the stated total", () => {
    // 311.37 + 108.32 = 419.69
    const parts = [
      ["personnel-total", "311.37"],
      ["public-total", "108.32"],
    ] as const;
    expect(findings("BASIC_EXPENDITURE", [["total", "420.69"], ...parts])).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/total", "419.69", "420.69"],
    ]);
  });

  it("is an INFO where rounding explains the difference, and nothing where they are equal", () => {
    const parts = [
      ["personnel-total", "311.37"],
      ["public-total", "108.32"],
    ] as const;
    expect(findings("BASIC_EXPENDITURE", [["total", "419.70"], ...parts])).toEqual([
      ["INFO", "BASIC_EXPENDITURE/total", "419.69", "419.70"],
    ]);
    expect(findings("BASIC_EXPENDITURE", [["total", "419.69"], ...parts])).toEqual([]);
  });

  it("takes a bare 0 for as exact as the amounts beside it", () => {
    // 0 + 4.50 + 1.85 = 6.35; a 0 of up to half a 万元 would hide the 0.18.
    const parts = [
      ["overseas-travel", "0"],
      ["vehicles", "4.50"],
      ["reception", "1.85"],
    ] as const;
    expect(findings("THREE_PUBLIC", [["total", "6.53"], ...parts])).toEqual([
      ["ERROR", "THREE_PUBLIC/total", "6.35", "6.53"],
    ]);
    expect(findings("THREE_PUBLIC", [["total", "6.35"], ...parts])).toEqual([]);
  });

  it("is silent where a part of 三公 is not stated", () => {
    expect(
      findings("THREE_PUBLIC", [
        ["total", "5.00"],
        ["vehicles", "3.00"],
        ["reception", "1.00"],
      ]),
    ).toEqual([]);
  });

  it("finds columns of income that are more than the whole, and is silent for less, where a part may go unsaid", () => {
    const of = (other: string): Amounts => [
      ["total", "100.00"],
      ["total", "90.00", "FISCAL_APPROPRIATION"],
      ["total", other, "OTHER"],
    ];
    expect(findings("INCOME", of("20.00"))).toEqual([["ERROR", "INCOME/total", "110.00", "100.00"]]);
    expect(findings("INCOME", of("5.00"))).toEqual([]);
  });

  it("leaves what a table prints to the rules of tables", () => {
    const amounts: Amounts = [
      ["vehicles", "9.00"],
      ["vehicle-purchase", "3.00"],
      ["vehicle-operation", "1.00"],
    ];
    expect(findings("THREE_PUBLIC", amounts, "9.00")).toEqual([]);
    expect(findings("THREE_PUBLIC", amounts)).toEqual([["ERROR", "THREE_PUBLIC/vehicles", "4.00", "9.00"]]);
  });
});
