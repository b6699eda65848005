import type { PublishedChange } from "../../../../src/domain/account.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

const LINE = "GENERAL_BUDGET_EXPENDITURE/total";

function findings(first: Partial<PublishedChange>, later: Partial<PublishedChange>): unknown[] {
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "629.09"]])];
  const statements = [first, later].map((change, index) =>
    stating({
      section: `三.五.${String(index + 1)}`,
      changes: [{ basis: "PRIOR_YEAR", reason: "人员变动", ...change }],
    }),
  );
  return short(foundBy("statement.mentions", accountOf(tables, statements)));
}

describe("statement.mentions", () => {
  it("is an ERROR where two sentences state another amount for one change", () => {
    expect(findings({ amount: "-65.34" }, { amount: "-65.43" })).toEqual([["ERROR", LINE, "-65.34", "-65.43"]]);
    expect(findings({ amount: "-65.34" }, { amount: "65.34" })).toEqual([
      ["ERROR", LINE, "-65.34", "65.34"],
      ["ERROR", LINE, null, null],
    ]);
  });

  it("is an INFO where rounding explains the difference", () => {
    expect(findings({ amount: "-65.34" }, { amount: "-65.35" })).toEqual([["INFO", LINE, "-65.34", "-65.35"]]);
    // -9.41 is -9.405 at least, which -9.3 never is; -5.80 may be -5.796, which someone cut to -5.7.
    expect(findings({ rate: "-9.41" }, { rate: "-9.3" })).toEqual([["ERROR", LINE, "-9.41", "-9.3"]]);
    expect(findings({ rate: "-5.80" }, { rate: "-5.7" })).toEqual([["INFO", LINE, "-5.80", "-5.7"]]);
  });

  it("is nothing where they agree, or one is the other one rounded", () => {
    expect(findings({ amount: "-65.34" }, { amount: "-65.34" })).toEqual([]);
    expect(findings({ amount: "-65.34" }, { amount: "-65.3" })).toEqual([]);
    expect(findings({ rate: "-9.41" }, { rate: "-9.4" })).toEqual([]);
  });

  it("is an ERROR for 增加 against 减少, and for 持平 against a change that is not 0", () => {
    expect(findings({ direction: "INCREASE" }, { direction: "DECREASE" })).toEqual([["ERROR", LINE, null, null]]);
    expect(findings({ amount: "-0.04" }, { direction: "UNCHANGED" })).toEqual([["ERROR", LINE, null, null]]);
    expect(findings({ amount: "-0.00", direction: "DECREASE" }, { direction: "UNCHANGED" })).toEqual([
      ["INFO", LINE, null, null],
    ]);
  });

  it("leaves rates beside an amount to statement.rate", () => {
    expect(findings({ amount: "-65.34", rate: "-9.4" }, { rate: "-19.4" })).toEqual([]);
  });

  it("does not compare changes against two bases, or two years", () => {
    expect(findings({ amount: "-65.34" }, { basis: "INITIAL_BUDGET", amount: "10.00" })).toEqual([]);
    expect(findings({ amount: "-65.34", baseYear: 2020 }, { amount: "-80.00", baseYear: 2018 })).toEqual([]);
    expect(findings({ amount: "-65.34", baseYear: 2020 }, { amount: "-80.00" })).toHaveLength(1);
  });
});
