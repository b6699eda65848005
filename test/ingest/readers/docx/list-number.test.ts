import { listNumber } from "../../../../src/ingest/readers/docx/list-number.js";

describe("number of a list item", () => {
  it.each([
    [1, "chineseCounting", "一"],
    [10, "chineseCounting", "十"],
    [11, "japaneseCounting", "十一"],
    [20, "chineseCountingThousand", "二十"],
    [105, "chineseCounting", "一百〇五"],
    [3, "decimal", "3"],
    [3, "decimalEnclosedCircle", "③"],
    [21, "decimalEnclosedCircle", "21"],
    [12, "decimalFullWidth", "１２"],
    [2, "ideographTraditional", "乙"],
    [28, "lowerLetter", "bb"],
    [4, "upperRoman", "IV"],
    [5, "bullet", ""],
    [5, "some format of the future", "5"],
  ])("prints %i in %s as %s", (value, format, expected) => {
    expect(listNumber(value, format)).toBe(expected);
  });
});
