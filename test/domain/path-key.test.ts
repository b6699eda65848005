import { levelOf, parentKeys, shareBaseKey } from "../../src/domain/tables/place.js";
import { isKeyOf } from "../../src/domain/tables/known-keys.js";
import { pathKey } from "../../src/domain/tables/path-key.js";

describe("a line that is known by its path alone", () => {
  const item = pathKey(["一般公共服务支出", "审计事务", "云平台 租用（一期）"]);

  it("has one key however its names are printed", () => {
    expect(item).toBe("path.一般公共服务支出/审计事务/云平台租用(一期)");
  });

  it("is a 类, 款 or 项 by how many names it has", () => {
    const levels = [pathKey(["甲"]), pathKey(["甲", "乙"]), item].map(levelOf);
    expect(levels).toEqual(["CLASS", "GROUP", "ITEM"]);
  });

  it("hangs under the paths above it, then under the total, by which its share is taken", () => {
    expect(parentKeys("GENERAL_BUDGET_EXPENDITURE", pathKey(["甲", "乙", "丙"]))).toEqual([
      "path.甲/乙",
      "path.甲",
      "total",
    ]);
    expect(shareBaseKey("GENERAL_BUDGET_EXPENDITURE", item)).toBe("total");
  });

  it("can be a line of the tables by function, and of no other", () => {
    expect(isKeyOf("GOVERNMENT_FUND", item)).toBe(true);
    expect(isKeyOf("THREE_PUBLIC", item)).toBe(false);
  });
});
