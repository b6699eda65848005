/** Depth of a numbering style: 第三部分 0, 一、 2, （一） 3, 1、 4, （1） 5, ① 6. Rank 1 is left to appended reports. */
export type NumberingRank = 0 | 2 | 3 | 4 | 5 | 6;

/** A paragraph's own number: its style, the number itself (三, 12) and the text after it. */
export interface Numbering {
  readonly rank: NumberingRank;
  readonly number: string;
  readonly rest: string;
}

const CHINESE = "[一二三四五六七八九十]{1,3}";

interface Style {
  readonly rank: NumberingRank;
  readonly pattern: RegExp;
}

/** Tried in this order. `(?!\d)` keeps 1.5万元 and 2020.9 from being items. */
const STYLES: readonly Style[] = [
  { rank: 0, pattern: new RegExp(`^第(${CHINESE}|\\d{1,2})(?:部分|章|篇)[:：、.．]?`) },
  { rank: 2, pattern: new RegExp(`^(${CHINESE})\\s?[、.．]`) },
  { rank: 3, pattern: new RegExp(`^[（(](${CHINESE})[）)][、.．]?`) },
  { rank: 3, pattern: new RegExp(`^(${CHINESE})[）)]`) },
  { rank: 4, pattern: /^(\d{1,2})\s?[、.．](?!\d)/ },
  { rank: 5, pattern: /^[（(](\d{1,2})[）)][、.．]?/ },
  { rank: 5, pattern: /^(\d{1,2})[）)]/ },
];

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const DIGITS = "零一二三四五六七八九";

/** A whole number from 1 to 99 in Chinese: 12 is 十二. */
function inChinese(value: number): string {
  const tens = Math.trunc(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens] ?? ""}十`;
  return head + (ones === 0 ? "" : (DIGITS[ones] ?? ""));
}

/**
 * The number that a paragraph opens with, or null. Markdown signs before it are passed over. A part is always
 * numbered in Chinese (第3部分 gives 三), as section paths are written.
 */
export function numberingOf(text: string): Numbering | null {
  const line = text.replace(/^\s*(?:#{1,6}|[-*•·])\s+/, "").trim();
  const circled = CIRCLED.indexOf(line[0] ?? " ");
  if (circled >= 0) return { rank: 6, number: String(circled + 1), rest: line.slice(1).trim() };
  const compact = line
    .replace(/^(第|[（(])\s*/, "$1")
    .replace(/^(第?[（(]?[一二三四五六七八九十\d]{1,3})\s+(?=[部章篇、.．）)])/, "$1");
  for (const { rank, pattern } of STYLES) {
    const match = pattern.exec(compact);
    if (match?.[1] === undefined) continue;
    const digits = /^\d+$/.test(match[1]);
    const number = rank === 0 && digits ? inChinese(Number.parseInt(match[1], 10)) : match[1];
    return { rank, number, rest: compact.slice(match[0].length).trim() };
  }
  return null;
}
