import type { PublishedStatement } from "../../../../src/domain/account.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

const CONFERENCE = { table: "OTHER_DISCLOSURES", keys: ["conference"], subject: "会议费" } as const;
const LINE = "OTHER_DISCLOSURES/conference";

function findings(...statements: readonly Partial<PublishedStatement>[]): unknown[] {
  const account = accountOf(
    [],
    statements.map((statement) => stating({ section: "三.十一", ...CONFERENCE, ...statement })),
  );
  return short(foundBy("statement.amount-mentions", account));
}

describe("statement.amount-mentions", () => {
  it("is an ERROR where one chapter states two amounts", () => {
    expect(findings({ amount: "0.32" }, { amount: "0.42" })).toEqual([["ERROR", LINE, "0.32", "0.42"]]);
  });

  it("is a WARNING where two chapters do, whose scopes may differ", () => {
    expect(findings({ amount: "0.32" }, { amount: "0.42", section: "三.九" })).toEqual([
      ["WARNING", LINE, "0.32", "0.42"],
    ]);
  });

  it("is an INFO where rounding explains the difference, and nothing where one is the other one rounded", () => {
    expect(findings({ amount: "0.32" }, { amount: "0.33" })).toEqual([["INFO", LINE, "0.32", "0.33"]]);
    expect(findings({ amount: "0.32" }, { amount: "0.3" })).toEqual([]);
    expect(findings({ amount: "0.32" }, { amount: "3200", unit: "YUAN" })).toEqual([]);
  });

  it("is silent for an appended report and for projects, whose budgets and parts share the name", () => {
    expect(findings({ amount: "0.32" }, { amount: "0.42", section: "五.整体绩效" })).toEqual([]);
    const project = { keys: ["project.平安建设"] };
    expect(findings({ amount: "0.32", ...project }, { amount: "0.42", ...project })).toEqual([]);
  });

  it("leaves what a table prints to narrative.table-mismatch", () => {
    const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "90.00"]])];
    const account = accountOf(tables, [stating({ amount: "90.00" }), stating({ amount: "91.00" })]);
    expect(foundBy("statement.amount-mentions", account)).toEqual([]);
    expect(foundBy("narrative.table-mismatch", account)).toHaveLength(1);
  });
});
