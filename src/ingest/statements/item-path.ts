/** One level of a classification path: 类 3, 款 5, 项 7 digits. */
export interface PathLevel {
  readonly digits: 3 | 5 | 7;
  /** The name as folded; where it opens the path, words before the name may still hang on it. */
  readonly name: string;
  /** Digits printed with it (208类, 05款, 2080501项), "" where none are. */
  readonly code: string;
}

/** 一般公共服务（类）…（款）行政运行（项）: what names a line by its place in the classification. */
export interface ItemPath {
  readonly levels: readonly PathLevel[];
}

/** A path and where it stands in the folded text; the subject is its deepest name. */
export interface LocatedPath extends ItemPath {
  readonly start: number;
  readonly end: number;
  readonly subjectStart: number;
  readonly subjectEnd: number;
}

const MARKER = /\((\d{0,7})(类|款|项)\)/g;
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

function marksOf(folded: string): Marked[] {
  const marks: Marked[] = [];
  for (const match of folded.matchAll(MARKER)) {
    const limit = marks[marks.length - 1]?.end ?? 0;
    const nameEnd = folded.charAt(match.index - 1) === '"' ? match.index - 1 : match.index;
    const quote = nameEnd < match.index ? folded.lastIndexOf('"', nameEnd - 1) : -1;
    const nameStart = quote >= limit ? quote + 1 : nameStartBefore(folded, nameEnd, limit);
    const digits = DIGITS[match[2] ?? ""];
    if (digits === undefined) continue;
    // 2012601行政运行（项） and 行政运行（2012601项） print the code before and after the name.
    const before = /^\d{3,7}/.exec(folded.slice(nameStart, nameEnd))?.[0] ?? "";
    const name = folded.slice(nameStart + before.length, nameEnd).replace(/"/g, "");
    const code = match[1] === "" ? before : (match[1] ?? "");
    const end = match.index + match[0].length;
    marks.push({ digits, code, name, nameStart, wordStart: nameStart + before.length, nameEnd, end });
  }
  return marks;
}

/** 支出 and quotation marks may stand between the levels: “一般公共服务”（类）支出“财政事务”（款）. */
function goesOn(folded: string, before: Marked, next: Marked): boolean {
  return next.digits > before.digits && /^(?:支出)?["、-]*$/.test(folded.slice(before.end, next.nameStart));
}

function located(folded: string, chain: readonly Marked[], first: Marked, last: Marked): LocatedPath {
  const isClass = last.digits === 3;
  const end = isClass && folded.startsWith("支出", last.end) ? last.end + 2 : last.end;
  return {
    levels: chain.map(({ digits, name, code }) => ({ digits, name, code })),
    start: first.nameStart,
    end,
    subjectStart: last.wordStart,
    subjectEnd: isClass ? end : last.nameEnd,
  };
}

/** Every classification path of a folded text, in order. */
export function itemPathsOf(folded: string): LocatedPath[] {
  const paths: LocatedPath[] = [];
  let chain: Marked[] = [];
  const close = (): void => {
    const [first] = chain;
    const last = chain[chain.length - 1];
    if (first !== undefined && last !== undefined) paths.push(located(folded, chain, first, last));
    chain = [];
  };
  for (const mark of marksOf(folded)) {
    const last = chain[chain.length - 1];
    if (last !== undefined && !goesOn(folded, last, mark)) close();
    chain.push(mark);
  }
  close();
  return paths;
}
