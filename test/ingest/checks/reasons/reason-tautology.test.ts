import { accountOf, foundBy, stating, tableOf } from "../narrative-account.js";

function findings(reason: string): string[] {
  const change = { basis: "PRIOR_YEAR", amount: "10.00", direction: "INCREASE", reason } as const;
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "90.00"]])];
  return foundBy("reason.tautology", accountOf(tables, [stating({ changes: [change] })])).map(
    ({ severity }) => severity,
  );
}

describe("reason.tautology", () => {
  it("is an INFO where the reason restates the change", () => {
    expect(findings("支出增加")).toEqual(["INFO"]);
  });

  it("is nothing where a cause stands beside it, or the reason fits no category at all", () => {
    expect(findings("人员增加，支出增加")).toEqual([]);
    expect(findings("天气寒冷")).toEqual([]);
  });
});
