import fc from "fast-check";
import { distinctNames, foldName, isSameName } from "../../src/domain/names.js";

describe("the folded form of names", () => {
  it.each([
    ["full-width letters are the plain ones", "ＡＰＰ运维", "app运维"],
    ["letters have no case", "APP运维", "app运维"],
    ["brackets have one width", "示例局（本级）", "示例局(本级)"],
    ["Kangxi radicals are ideographs", "⽰例县⺠政局", "示例县民政局"],
    ["radicals of the supplement are ideographs", "示例县⻋辆⻓办", "示例县车辆长办"],
    ["blanks of every kind are no part of a name", " 示例市\u3000统\u00a0计\u2009局\n", "示例市统计局"],
    [
      "characters that print nothing are no part of a name",
      "示\u200b例\ufeff市\u00ad统\u2060计\u0000局",
      "示例市统计局",
    ],
    ["full-width digits and signs are the plain ones", "第１２％＿！号", "第12%_!号"],
    ["the two small sigmas are one letter", "ΟΔΟΣ", "οδοσ"],
    ["ß has no other case", "Straße", "straße"],
    ["a dotted capital I keeps its dot", "İL", "i\u0307l"],
    ["quotation marks and hyphens are part of a name", "“三公”-经费", "“三公”-经费"],
  ])("%s", (_, printed, folded) => {
    expect(foldName(printed)).toBe(folded);
  });

  it("is its own folded form, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("makes one name of prints that differ only in width, case or blanks, and no other", () => {
    expect(isSameName("示例局（本级）", "示例局 (本级)")).toBe(true);
    expect(isSameName("其他公共安全支出", "公共安全支出")).toBe(false);
  });

  it("tells names apart, each by its first print", () => {
    expect(distinctNames(["示例局（本级）", "示例局 (本级)", "另一局", "示例局(本级)"])).toEqual([
      "示例局（本级）",
      "另一局",
    ]);
  });
});
