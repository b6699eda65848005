import type { PublishedChange } from "../../../../src/domain/account.js";
import { onWorld } from "../../../support/world.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

const LINE = "GENERAL_BUDGET_EXPENDITURE/total";

function findings(rule: string, current: string, ...said: Partial<PublishedChange>[]): unknown[] {
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", current]])];
  const statements = said.map((change, index) =>
    stating({
      section: `三.五.${String(index + 1)}`,
      changes: [{ basis: "PRIOR_YEAR", reason: "人员变动", ...change }],
    }),
  );
  return short(foundBy(rule, accountOf(tables, statements)));
}

describe("statement.together", () => {
  // 47.59 - 2.67 = 44.92. 6.1 % fits an increase of 2.7 (at most 2.75 / 44.84 = 6.13 %), not of 2.67 (2.675 / 44.915 = 5.96 %).
  const first = { amount: "2.67", rate: "5.9" };

  it("is an ERROR where each mention fits the figures, and no one change fits them all", () => {
    const later = { amount: "2.7", rate: "6.1" };
    expect(findings("statement.together", "47.59", first, later)).toEqual([["ERROR", LINE, null, null]]);
    // 2.7 alone is 6.01 %, but rounding may make 6.1 of it.
    expect(findings("statement.rate", "47.59", first, later)).toEqual([["INFO", LINE, "5.944", "6.1"]]);
    expect(findings("statement.mentions", "47.59", first, later)).toEqual([]);
  });

  it("is nothing where one change fits them all", () => {
    expect(findings("statement.together", "47.59", first, { amount: "2.7", rate: "5.9" })).toEqual([]);
    expect(findings("statement.together", "47.59", first, { rate: "5.95" })).toEqual([]);
  });

  it("leaves a part that is wrong by itself, and two mentions that differ in one part, to their own rules", () => {
    expect(findings("statement.together", "47.59", { amount: "2.67", rate: "9.5" })).toEqual([]);
    expect(findings("statement.rate", "47.59", { amount: "2.67", rate: "9.5" })).toHaveLength(1);
    expect(findings("statement.together", "47.59", first, { amount: "3.67" })).toEqual([]);
    expect(findings("statement.mentions", "47.59", first, { amount: "3.67" })).toHaveLength(1);
  });
});

const LINES = { EXPENDITURE: { "2010101 行政": "3.2365", "2010102 业务": "3.2365" } };

/** 0 of no decimals is anything below 0.5: -2.91 and -86.5 % each fit 3.2365 before it, and -2.91 of 3.2365 is -89.9 %. */
onWorld(
  "a rate and an amount that do not fit the year before together",
  {
    accounts: [
      { department: "虚拟市并说局", year: 2020, tables: LINES },
      {
        department: "虚拟市并说局",
        year: 2021,
        tables: { EXPENDITURE: { "2010101 行政": "0", "2010102 业务": "0" } },
        statements: [
          { of: "EXPENDITURE/2010101", changes: [{ amount: "-2.91", rate: "-86.5" }] },
          // An implied 2.91 and the 3.2365 published are apart by rounding alone: no restatement to explain the rate.
          { of: "EXPENDITURE/2010102", changes: [{ amount: "-2.91", rate: "-90" }] },
        ],
      },
    ],
  },
  (api) => {
    it("are an ERROR, though rounding explains the implied base", async () => {
      const answer = await api.ask(`{ department(name: "虚拟市并说局") { year(year: 2021) {
        findings { rule severity lineItem { key } }
        one: lineItem(table: EXPENDITURE, key: "2010101") { change { agreement } }
        other: lineItem(table: EXPENDITURE, key: "2010102") { change { agreement } } } } }`);
      const { findings, ...agreements } = (
        answer.data as { department: { year: { findings: readonly { rule: string }[] } } }
      ).department.year;
      expect(findings.filter(({ rule }) => rule === "statement.together")).toEqual([
        { rule: "statement.together", severity: "ERROR", lineItem: { key: "2010101" } },
      ]);
      expect(agreements).toEqual({
        one: { change: { agreement: "CONTRADICTS" } },
        other: { change: { agreement: "WITHIN_ROUNDING" } },
      });
    });
  },
);
