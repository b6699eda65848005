import { paragraphsOf } from "../../../../src/ingest/readers/pdf/flow/paragraphs.js";
import { textLine, type TextLine } from "../../../../src/ingest/readers/pdf/flow/text-line.js";
import type { Word } from "../../../../src/ingest/readers/pdf/page/words.js";

/** Margins of a page on which 30 characters of 12 points have place. */
const AREA = { left: 60, right: 420 };
const INDENT = 24;

/** A word of square characters. */
function word(text: string, left: number, baseline: number, size: number): Word {
  const glyphs = Array.from(text, (character, at) => ({
    text: character,
    operation: 1,
    left: left + at * size,
    right: left + (at + 1) * size,
    baseline,
    size,
  }));
  return { text, left, right: left + text.length * size, baseline, size, glyphs };
}

/** Lines from the top down, 24 points apart; each is its parts, set in 12 points or in the size that stands after "@". */
function paragraphs(...lines: readonly (readonly string[])[]): string[] {
  const laid = lines.flatMap((parts, number): TextLine[] => {
    let left = AREA.left;
    const words = parts.map((part) => {
      const [text = "", size = "12"] = part.split("@");
      const indent = /^ */.exec(text)?.[0] === "" ? 0 : INDENT;
      const laidWord = word(text.trim(), left + indent, 100 + number * 24, Number(size));
      left = laidWord.right;
      return laidWord;
    });
    const [first, ...others] = words;
    return first === undefined ? [] : [textLine(1, [first, ...others])];
  });
  return paragraphsOf(laid, new Map([[1, AREA]])).map(({ text }) => text);
}

describe("a paragraph of a PDF", () => {
  it("goes on where the line is short because no bracket may end it and no closing mark may start the next", () => {
    // 25 characters after the indent reach 384 of 420 points: （项）。 wants 48, and no part of it may stand alone.
    const above = "社会保障和就业支出类行政事业单位养老支出款行政单位";
    expect(paragraphs([` ${above}`], ["（项）。年初预算为90.00万元。"])).toEqual([
      `${above}（项）。年初预算为90.00万元。`,
    ]);
  });

  it("ends where one character of the next line would have found its place", () => {
    const above = "社会保障和就业支出类行政事业单位养老支出款行政单";
    expect(paragraphs([` ${above}`], ["项。年初预算为90.00万元。"])).toHaveLength(2);
  });

  it("goes on where a clause inside it is set larger than the rest", () => {
    const first = "年初预算为60.00万元，支出决算为58.00万元。决算数";
    expect(
      paragraphs([` ${first}`], ["小于预算数的主要原因：缴费基数低于测算数@15", "，年内减少"], ["在职人员。"]),
    ).toEqual([`${first}小于预算数的主要原因：缴费基数低于测算数，年内减少在职人员。`]);
  });

  it("is no part of the title above it, which is set larger and ends no sentence", () => {
    const title = "示例市示例区财政局二〇二四年度部门决算情况说明";
    expect(paragraphs([`${title}@15`], ["根据要求，现将决算公开如下。"])).toHaveLength(2);
  });

  it("ends with its sentence where the next line is set in another size", () => {
    const full = "本年收入合计812.40万元，与上年相比增加35.20万元。";
    expect(paragraphs([full], ["另一段文字以较大的字号排印@15"])).toHaveLength(2);
  });
});
