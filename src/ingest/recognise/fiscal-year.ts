import { fold } from "../folded.js";

const DIGITS = "〇一二三四五六七八九";
const YEAR = /((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年度?/;
const EACH = new RegExp(YEAR, "g");
/** No part of a longer number. */
const EACH_WHOLE = new RegExp(`(?<![\\d.])${YEAR.source}`, "g");

function yearOf(printed: string): number {
  const digits = Array.from(printed, (digit) => {
    const at = DIGITS.indexOf(digit === "○" || digit === "零" ? "〇" : digit);
    return at < 0 ? digit : String(at);
  });
  return Number.parseInt(digits.join(""), 10);
}

/** The first year that a text prints (2020年度, 二〇二〇年), or null. */
export function printedYear(text: string): number | null {
  const match = YEAR.exec(fold(text));
  return match?.[1] === undefined ? null : yearOf(match[1]);
}

/** A year where a text prints it: `printed` is 2020年度 or 2020年, and starts at `at`. */
export interface YearPrinted {
  readonly year: number;
  readonly printed: string;
  readonly at: number;
}

/** Every year that a text prints, in order; the text is taken as it is, with no folding. */
export function yearsIn(text: string): YearPrinted[] {
  return [...text.matchAll(EACH_WHOLE)].flatMap((match) =>
    match[1] === undefined ? [] : [{ year: yearOf(match[1]), printed: match[0], at: match.index }],
  );
}

/** The text without its years: what is left names something else. */
export function withoutYears(text: string): string {
  return text.replace(EACH, "");
}

/**
 * The fiscal year by the narrative: the one that is most often printed as 2020年度 together with 决算, else the most
 * often printed 年度 alone; null where none is. Used only where the title prints no year.
 */
export function mostPrintedYear(texts: readonly string[]): number | null {
  const words = texts.map(fold);
  for (const subject of [/决算/, /./]) {
    const counts = new Map<number, number>();
    for (const text of words.filter((word) => subject.test(word))) {
      for (const [, printed] of text.matchAll(/((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年度/g)) {
        if (printed !== undefined) counts.set(yearOf(printed), (counts.get(yearOf(printed)) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most !== undefined) return most[0];
  }
  return null;
}
