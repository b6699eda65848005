import { tableScopeDifference, unitsDifference } from "../../src/domain/scope.js";

describe("a difference of scope", () => {
  it("names the units that left and those that joined", () => {
    expect(unitsDifference(["本级", "甲馆"], ["本级", "乙馆"])).toEqual({
      kind: "UNITS",
      before: ["甲馆"],
      after: ["乙馆"],
    });
  });

  it("is none where the units are the same in another order", () => {
    expect(unitsDifference(["本级", "甲馆"], ["甲馆", "本级"])).toBeNull();
  });

  it("is never made of what one side does not list", () => {
    expect([unitsDifference(null, ["本级"]), unitsDifference(["本级"], null)]).toEqual([null, null]);
    expect([tableScopeDifference([], ["ALL_APPROPRIATION"]), tableScopeDifference(["GENERAL_BUDGET"], [])]).toEqual([
      null,
      null,
    ]);
  });

  it("is the money that a table covers on the two sides", () => {
    expect(tableScopeDifference(["GENERAL_BUDGET"], ["ALL_APPROPRIATION"])).toEqual({
      kind: "TABLE_SCOPE",
      before: ["GENERAL_BUDGET"],
      after: ["ALL_APPROPRIATION"],
    });
    expect(tableScopeDifference(["GENERAL_BUDGET"], ["GENERAL_BUDGET"])).toBeNull();
  });
});
