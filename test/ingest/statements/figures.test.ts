import { figureRunAt } from "../../../src/ingest/statements/figures.js";

const texts = (text: string): (string | undefined)[] =>
  figureRunAt(text, 0)?.figures.map((figure) => figure.text) ?? [];

describe("a number of the narrative", () => {
  it.each([
    ["629.09万元", "MONEY", "629.09", "WAN_YUAN"],
    ["1,055.40万元", "MONEY", "1055.40", "WAN_YUAN"],
    ["1000000元", "MONEY", "1000000", "YUAN"],
    ["9.43亿元", "MONEY", "9.43", "YI_YUAN"],
    ["0.39万(含", "MONEY", "0.39", "WAN_YUAN"],
    ["-5万元", "MONEY", "-5", "WAN_YUAN"],
    ["9.4%", "RATE", "9.4", null],
    ["13.95。", "BARE", "13.95", null],
    ["22批次", "COUNT", "22", null],
    ["40元/人", "COUNT", "40", null],
    ["4.55个百分点", "COUNT", "4.55", null],
  ])("%s is %s", (text, sort, printed, unit) => {
    expect(figureRunAt(text, 0)).toEqual(expect.objectContaining({ sort, figures: [{ text: printed, unit }] }));
  });

  it("shares its unit with those before it in a run", () => {
    expect(figureRunAt("1267.86,2570.97万元", 0)?.figures).toEqual([
      { text: "1267.86", unit: "WAN_YUAN" },
      { text: "2570.97", unit: "WAN_YUAN" },
    ]);
    expect(texts("23.51%、38.28%")).toEqual(["23.51", "38.28"]);
    expect(texts("5万元、3万元。")).toEqual(["5", "3"]);
  });

  it("makes no run of different things", () => {
    expect(texts("0万元,0%")).toEqual(["0"]);
    expect(texts("33.3%,100万元")).toEqual(["33.3"]);
    expect(texts("5万元、3辆")).toEqual(["5"]);
  });
});
