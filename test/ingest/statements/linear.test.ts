import { SECTION, tell } from "./support/tell.js";

/** Pieces that make patterns work hardest when they come again and again with no end to the sentence. */
const PIECES = [
  "增加减少下降上升",
  "主要的原因变动增减的",
  "，",
  "1,234,567.89",
  "（类）（款）（项）一般公共",
  "占本年支出合计",
  "与上年决算数预算数",
  "（其中：",
  "“三公”经费公务用车购置费及",
  "较上年增加5万元，增长3%，主要原因是人员增加，",
  "年初年度全年支出收入财政拨款",
  "1万元、",
  "一般公共服务支出（类）5万元，",
  "；一是",
];

/** Seconds for one paragraph of `length` characters, the better of two. */
function secondsFor(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const times = [1, 2].map(() => {
    const start = performance.now();
    for (const under of [SECTION.threePublic, SECTION.items]) tell(text, { under });
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}

describe("a paragraph with no end", () => {
  it.each(PIECES)("is read in time that grows with its length: %s", (piece) => {
    secondsFor(piece, 1_000);
    const short = secondsFor(piece, 5_000);
    const long = secondsFor(piece, 40_000);
    // Eight times the text; a quadratic reader would take 64 times as long.
    expect(long).toBeLessThan(Math.max(short * 30, 1));
  });
});
