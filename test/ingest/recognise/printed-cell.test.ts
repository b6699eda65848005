import { contentOf } from "../../../src/ingest/recognise/printed-cell.js";

describe("what stands in a cell of amounts", () => {
  it.each(["", " ", "-", "—", "——", "－", "/"])("is blank, not zero, where it holds nothing or a dash: %j", (text) => {
    expect(contentOf(text)).toEqual({ kind: "blank" });
  });

  it.each(["0", "0.00", "１，２３４．５０", "1,055.40", "(65.34)", "（65.34）", "-65.34", "−2.4"])(
    "is a number as printed: %s",
    (text) => {
      expect(contentOf(text)).toEqual({ kind: "number", printed: text });
    },
  );

  it("is one number where a line break stands in it", () => {
    expect(contentOf("1,234 .50")).toEqual({ kind: "number", printed: "1,234.50" });
  });

  it.each(["**", "***", "涉密", "涉密不予公开", "不予公开"])("is withheld: %s", (text) => {
    expect(contentOf(text)).toEqual({ kind: "withheld" });
  });

  it.each(["约100", "见附表", "12.3万"])("is neither where words stand in it: %s", (text) => {
    expect(contentOf(text)).toEqual({ kind: "other" });
  });
});
