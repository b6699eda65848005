import type { AccountTable } from "../../domain/line.js";
import { isCode } from "../../domain/line.js";
import { foldName } from "../../domain/names.js";
import type { KnownLine, KnownLines } from "./known-lines.js";

/** A line that a text names, from one place to another (exclusive). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly line: KnownLine | null;
}

/** The line whose reason is read. */
export interface OwnLine {
  readonly table: AccountTable;
  readonly key: string;
}

const CODE = /\d+/g;
/** Digits that are a part of an amount, a date, a number of a document or a count. */
const BEFORE_NUMBER = /[\d.,〔[({（]$|第$|电话[::]?$/;
const AFTER_NUMBER = /^(?:[.,]\d|[%％〕\])）}]|[年月日号万千百亿元人次辆台批户家份条岁米平公册套名位个期件起])/;
/** 201 to 234, and what stands below them. */
const FUNCTIONAL = /^2(?:[0-2]\d|3[0-4])/;
/** What may stand between the name of a line and that of the line above it. */
const STEP = /(?:\([类款项]\)|[类款项]|[-—–－·:]{1,3}|下的|中的|下|之)$/;
const LEVEL = /^\([类款项]\)/;
/** A name that goes on as that of a body or of persons is no name of a line: 机关服务中心. */
const GOES_ON = /^(?:中心|局|处|站|所|院|办|部门|单位|人员|机构|工作|活动|人数|标准)/;
const CALLED_LINE = /^(?:\([类款项]\)|[类款项]|(?:等|预算|支出|功能|经济|分类|经费){0,3}科目)/;
/** Shorter names are words of every reason, unless they are called lines. */
const TELLING = 4;
const OPEN = /["“”'‘’「『《(]$/;
const CLOSE = /^["“”'‘’」』》)]/;
/** The name after a code that no account has. */
const UNKNOWN_NAME = /^[\u4e00-\u9fff、—–－-]{2,20}/;
const ENDS_NAME = /预算科目|支出功能|功能科目|功能分类|支出科目|科目|中列|列支|核算|反映|并入|调整|调至|转|等|中|内/;

function isNumber(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  // A code in brackets, or after an opening quote, is one all the same.
  const isBracketed = /[(（[]$/.test(before) && /^[)）\]]/.test(text.slice(to, to + 1));
  if (isBracketed) return false;
  if (BEFORE_NUMBER.test(before) && !/[(（]$/.test(before)) return true;
  return AFTER_NUMBER.test(text.slice(to, to + 2));
}

/** The name that follows a code: that of the line, or what stands up to the end of the quote or to the word 科目. */
function nameAfter(text: string, at: number, isQuoted: boolean): string {
  const rest = text.slice(at, at + 32);
  if (isQuoted) {
    const quote = /^[^"“”'‘’」』》]{0,30}/.exec(rest)?.[0] ?? "";
    return CLOSE.test(rest.slice(quote.length)) ? quote : "";
  }
  const run = UNKNOWN_NAME.exec(rest)?.[0] ?? "";
  const end = run.search(ENDS_NAME);
  return end < 0 ? run : run.slice(0, end);
}

/** The printed forms of a line's name at a place: with the names above it, as 财政事务—事业运行. */
function knownNameAt(text: string, at: number, line: KnownLine, known: KnownLines): string {
  const own = foldName(line.name);
  const last = own.split(/[-—–－:：·]+/).at(-1) ?? own;
  const window = text.slice(at, at + 48);
  for (const name of [own, last]) if (window.startsWith(name)) return name;
  const above = known.namesAbove(line).filter((name) => window.startsWith(name));
  const found = above.length === 0 ? -1 : window.indexOf(last);
  return found < 0 || found > 32 ? "" : window.slice(0, found + last.length);
}

function codeMention(text: string, from: number, code: string, own: OwnLine, known: KnownLines): Mention | null {
  const end = from + code.length;
  if (isNumber(text, from, end) || !isCode(code)) return null;
  const line = known.at(own.table, code);
  const isQuoted = OPEN.test(text.slice(0, from)) && !/[(（]$/.test(text.slice(0, from));
  const after = CLOSE.test(text.slice(end)) && !isQuoted ? end + 1 : end;
  const printed = line === null ? "" : knownNameAt(text, after, line, known);
  const name = printed !== "" ? printed : nameAfter(text, after, isQuoted);
  if (line === null) {
    const isNamed = name.length >= 2 || /^.{0,2}(?:科目|功能科目)/.test(text.slice(end));
    // Fewer digits are too often something else.
    if (code.length !== 7 || !FUNCTIONAL.test(code) || !isNamed) return null;
  } else if (code.length < 7 && printed === "" && !CALLED_LINE.test(text.slice(after))) return null;
  const to = name === "" ? end : after + name.length;
  return { from, to, code, name: name === "" ? (line?.name ?? null) : name, line };
}

/** What stands directly above a name in its path, with the place at which it begins. */
function pathBefore(text: string, at: number, isAbove: (name: string) => boolean): { from: number; above: string } {
  let from = at;
  let above = "";
  for (let steps = 0; steps < 3; steps++) {
    const before = text.slice(Math.max(0, from - 24), from);
    const step = STEP.exec(before)?.[0] ?? "";
    const stem = before.slice(0, before.length - step.length);
    let length = 0;
    for (let size = 2; size <= stem.length; size++) if (isAbove(stem.slice(-size))) length = size;
    if (length === 0) break;
    if (above === "") above = stem;
    from -= step.length + length;
  }
  return { from, above };
}

const STEP_ON = /^(?:\([类款项]\)|[类款项]|[-—–－·:]{1,3}|下的|中的|下|之)?/;

/** True where a name is but the head of the path of the next one: 财政事务（款）before 事业运行（项）. */
function isPathHead(text: string, end: number, name: string, known: KnownLines): boolean {
  const next = end + (STEP_ON.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  const below = known.nameAt(text, next);
  return below?.lines.some((line) => known.namesAbove(line).includes(name)) === true;
}

function nameMention(text: string, at: number, own: OwnLine, known: KnownLines): Mention | null {
  const found = known.nameAt(text, at);
  if (found === null) return null;
  const end = at + found.name.length;
  const rest = text.slice(end, end + 16);
  if (GOES_ON.test(rest) || isPathHead(text, end, found.name, known)) return null;
  const isQuoted = OPEN.test(text.slice(0, at)) && CLOSE.test(rest);
  if (found.name.length < TELLING && !isQuoted && !CALLED_LINE.test(rest)) return null;
  const aboves = new Set(found.lines.flatMap((line) => known.namesAbove(line)));
  const { from, above } = pathBefore(text, at, (name) => aboves.has(name));
  const line = known.meant(found.lines, own.table, above);
  if (line === null) return null;
  const to = end + (LEVEL.exec(rest)?.[0].length ?? 0);
  return { from, to, code: isCode(line.key) ? line.key : null, name: found.name, line };
}

/**
 * The lines that a text names by code, by name or by the path of its classes, in the order of the text; each stretch of the
 * text names one line. A year, an amount or a number of a document is no code, and a name that several lines bear is none.
 * @param text folded (foldName)
 */
export function findMentions(text: string, own: OwnLine, known: KnownLines): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(CODE)) {
    const mention = codeMention(text, match.index, match[0], own, known);
    if (mention !== null) found.push(mention);
  }
  const isTaken = (at: number): boolean => found.some(({ from, to }) => at >= from && at < to);
  for (let at = 0; at < text.length; at++) {
    if (isTaken(at)) continue;
    const mention = nameMention(text, at, own, known);
    if (mention === null || isTaken(mention.from) || isTaken(mention.to - 1)) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found.sort((a, b) => a.from - b.from);
}
