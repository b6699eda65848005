import { SECTION, tell } from "./support/tell.js";
import type { ReadStatements } from "../../../src/ingest/statements/narrative.js";

function kinds({ unplaced }: ReadStatements): string[] {
  return unplaced.map(({ kind }) => kind);
}

describe("amounts that reading passes over", () => {
  it("are reported where a list of items holds them", () => {
    const told = tell("人员经费600.00万元，主要包括：基本工资120.00万元、津贴补贴80.00万元。", {
      under: SECTION.basic,
    });
    expect(told.statements.map(({ keys, amount }) => [keys[0], amount])).toEqual([["personnel-total", "600.00"]]);
    expect(kinds(told)).toEqual(["UNKNOWN_FIGURE"]);
  });

  it("are not reported of what the money bought", () => {
    const told = tell("机关运行经费支出100.00万元，主要用于购置价值5万元的设备。", { under: SECTION.operating });
    expect(kinds(told)).toEqual([]);
  });

  const outside = ["国有资产占用情况说明"];

  it("are reported where a section that is none of the account states a line's amount, and no other place does", () => {
    const told = tell("2022年机关运行经费支出77.00万元，共有车辆2辆。", { under: outside });
    expect(told.statements).toEqual([]);
    expect(kinds(told)).toEqual(["OUTSIDE_SECTION"]);
  });

  it("are not reported where a table or the narrative states the same, or where the words name no line", () => {
    expect(kinds(tell("“三公”经费支出决算为5.50万元，扶贫资金30.00万元。", { under: outside }))).toEqual([]);
  });
});
