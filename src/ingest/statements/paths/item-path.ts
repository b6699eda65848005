import { functionalClassification } from "../../classification/known-classifications.js";
import { isFiller } from "../filler.js";
import { codedItemsOf } from "./coded-item.js";
import { itemNameEnd } from "./item-name.js";
import type { LocatedPath, PathLevel } from "./path-level.js";

/** （类）, （208类）, （科目编码：2010301） and （2010301）. */
const MARKER = /\((?:(?:支出)?(?:功能)?(?:分类)?(?:科目)?(编码|代码|编号):?)?(\d{0,7})(类|款|项)?\)/g;
const DIGITS: Readonly<Record<string, 3 | 5 | 7>> = { 类: 3, 款: 5, 项: 7 };
const BOUNDARY = /[,。;:、!?.《》]/;
const OPENING_WORDS = /^(?:\([\d一二三四五六七八九十]{1,3}\)|[①-⑳]|其中|(?:主要)?用于|20\d\d年度?|本年度?|按功能分类)+/;
const LONGEST_NAME = 45;

interface Marked extends PathLevel {
  readonly nameStart: number;
  /** Where the name begins after a code. */
  readonly wordStart: number;
  readonly nameEnd: number;
  readonly end: number;
}

function nameStartBefore(folded: string, nameEnd: number, limit: number): number {
  let at = nameEnd;
  while (at > limit && nameEnd - at < LONGEST_NAME && !BOUNDARY.test(folded.charAt(at - 1))) at -= 1;
  const opened = OPENING_WORDS.exec(folded.slice(at, nameEnd));
  return at + (opened?.[0].length ?? 0);
}

/** How deep a mark is: by its word, else by a code that the classification has (or that the mark calls one). */
function digitsOf(word: string | undefined, code: string, isCalledCode: boolean): 3 | 5 | 7 | null {
  if (word !== undefined) return DIGITS[word] ?? null;
  const classification = functionalClassification();
  if (classification.namesOf(code.slice(0, 3)).length === 0) return null;
  if (code.length === 7) return 7;
  if (!isCalledCode && classification.namesOf(code).length === 0) return null;
  return code.length === 5 ? 5 : code.length === 3 ? 3 : null;
}

function marksOf(folded: string): Marked[] {
  const marks: Marked[] = [];
  for (const match of folded.matchAll(MARKER)) {
    const [whole, called, digitsInside = "", word] = match;
    const digits = digitsOf(word, digitsInside, called !== undefined);
    if (digits === null) continue;
    const limit = marks[marks.length - 1]?.end ?? 0;
    const nameEnd = folded.charAt(match.index - 1) === '"' ? match.index - 1 : match.index;
    const quote = nameEnd < match.index ? folded.lastIndexOf('"', nameEnd - 1) : -1;
    const nameStart = quote >= limit ? quote + 1 : nameStartBefore(folded, nameEnd, limit);
    // 2012601行政运行（项） and 行政运行（2012601项） print the code before and after the name.
    const before = /^\d{3,7}/.exec(folded.slice(nameStart, nameEnd))?.[0] ?? "";
    const name = folded.slice(nameStart + before.length, nameEnd).replace(/"/g, "");
    // （项） alone closes a name that a line break has left behind.
    if (name === "") continue;
    const code = digitsInside === "" ? before : digitsInside;
    const end = match.index + whole.length;
    marks.push({ digits, code, name, nameStart, wordStart: nameStart + before.length, nameEnd, end });
  }
  return marks;
}

/** 支出 and quotation marks may stand between the levels: “一般公共服务”（类）支出“财政事务”（款）. */
function goesOn(folded: string, before: Marked, next: Marked): boolean {
  return next.digits > before.digits && /^(?:支出)?["、-]*$/.test(folded.slice(before.end, next.nameStart));
}

/** What may stand between a name that fills its heading and the end of it. */
const CLOSES_HEADING = /^\(?[类款项]?\)?(?:[。:]|$)/;

/**
 * A name of the level below right after （款）, with no mark of its own: 行政单位养老支出（款）机关事业单位职业年金缴费支出。
 * Other words may follow a mark too: it is a name where the classification has it, or where nothing else follows it.
 */
function openLevel(folded: string, { digits, end }: Marked, until: number): Marked | null {
  if (digits === 7) return null;
  const start = folded.charAt(end) === '"' ? end + 1 : end;
  const stop = itemNameEnd(folded, start);
  const name = folded.slice(start, stop).replace(/\([类款项]?\)?$/, "");
  if (name.length < 4 || stop > until || isFiller(name)) return null;
  const depth = digits === 3 ? 5 : 7;
  const isKnown = functionalClassification().codesNamed(name, depth).length > 0;
  if (!isKnown && !CLOSES_HEADING.test(folded.slice(start + name.length, start + name.length + 4))) return null;
  const nameEnd = start + name.length;
  return { digits: depth, name, code: "", isOpen: true, nameStart: start, wordStart: start, nameEnd, end: stop };
}

function levelOf({ digits, name, code, isOpen }: Marked): PathLevel {
  return { digits, name, code, ...(isOpen === undefined ? {} : { isOpen }) };
}

function located(folded: string, marked: readonly Marked[], first: Marked, until: number): LocatedPath {
  const closed = marked[marked.length - 1] ?? first;
  const open = openLevel(folded, closed, until);
  const chain = open === null ? marked : [...marked, open];
  const last = open ?? closed;
  const isClass = last.digits === 3 && folded.charAt(last.end - 2) === "类";
  const end = isClass && folded.startsWith("支出", last.end) ? last.end + 2 : last.end;
  return {
    levels: chain.map(levelOf),
    start: first.nameStart,
    end,
    subjectStart: last.wordStart,
    subjectEnd: isClass ? end : last.nameEnd,
  };
}

function markedPathsOf(folded: string): LocatedPath[] {
  const paths: LocatedPath[] = [];
  let chain: Marked[] = [];
  const close = (until: number): void => {
    const [first] = chain;
    if (first !== undefined) paths.push(located(folded, chain, first, until));
    chain = [];
  };
  for (const mark of marksOf(folded)) {
    const last = chain[chain.length - 1];
    if (last !== undefined && !goesOn(folded, last, mark)) close(mark.nameStart);
    chain.push(mark);
  }
  close(folded.length);
  return paths;
}

/** Every line that a folded text names by 类, 款 and 项 or by its code, in order. */
export function itemPathsOf(folded: string): LocatedPath[] {
  const marked = markedPathsOf(folded);
  const isInside = ({ start }: LocatedPath): boolean => marked.some((path) => path.start <= start && start < path.end);
  const coded = codedItemsOf(folded).filter((path) => !isInside(path));
  return [...marked, ...coded].sort((a, b) => a.start - b.start);
}
