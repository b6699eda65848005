import { functionalClassification } from "../../classification/known-classifications.js";
import { foldedName } from "../canonical.js";
import { itemNameEnd } from "./item-name.js";
import type { LocatedPath, PathLevel } from "./path-level.js";

const CODE = /(?<!\d)2\d{2}(?:\d{2}){0,2}(?!\d|[.,]\d)/g;
/** What may stand between a code and its name, and between the names of its levels. */
const JOINT = /[-—–_/:、.类款项支出]/;
const LONGEST_JOINT = 3;
const AFTER_SIGN = /[,。;:、)]/;
const OPENING_WORDS = /(?:其中|包括|用于|科目|编码|代码|[类款项])$/;
const NAME_OPENS = "用于";
const NO_NAME = /^(?:[万亿]?元|[人个次辆台套批件户名亩%])/;

const foldedNames = new Map<string, readonly string[]>();

/** The names of a code as they may stand in a text, longer ones first; also without their closing 支出. */
function namesOf(code: string): readonly string[] {
  const known = foldedNames.get(code);
  if (known !== undefined) return known;
  const whole = functionalClassification()
    .namesOf(code)
    .map(({ name }) => foldedName(name));
  const bare = whole.filter((name) => name.length > 4).map((name) => name.replace(/支出$/, ""));
  const names = [...new Set([...whole, ...bare])].sort((a, b) => b.length - a.length);
  foldedNames.set(code, names);
  return names;
}

/** True where words before the code do not make it part of what they say (调整至2010650…列支). */
function opensClause(folded: string, at: number): boolean {
  const start = folded.charAt(at - 1) === '"' ? at - 1 : at;
  if (start === 0 || AFTER_SIGN.test(folded.charAt(start - 1))) return true;
  return OPENING_WORDS.test(folded.slice(Math.max(start - 4, 0), start));
}

function afterJoint(folded: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_JOINT && JOINT.test(folded.charAt(end))) end += 1;
  return end;
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
}

/** The name of the line after its code: the names of the levels above it may stand before its own. */
function nameAfter(folded: string, at: number, code: string): Named {
  let named: Named | null = null;
  let from = afterJoint(folded, at);
  for (let digits = 3; digits <= code.length; digits += 2) {
    const name = namesOf(code.slice(0, digits)).find((one) => folded.startsWith(one, from));
    if (name === undefined) continue;
    named = { start: from, end: from + name.length, isKnown: digits === code.length };
    if (digits < code.length) from = afterJoint(folded, named.end);
  }
  if (named?.isKnown === true) return named;
  // 用于社会福利的彩票公益金支出 is a name: right behind a code 用于 says nothing of what the money bought.
  const end = itemNameEnd(folded, folded.startsWith(NAME_OPENS, from) ? from + NAME_OPENS.length : from);
  const last = Math.max(...["-", "—", "–"].map((dash) => folded.slice(from, end).lastIndexOf(dash)));
  return { start: from + last + 1, end, isKnown: false };
}

/**
 * The lines that a text names by their codes at the head of a clause: 2010501统计信息事务—行政运行 …. A code of 类 or 款
 * is one only with a name that it is known by, for three and five digits are many other things.
 */
export function codedItemsOf(folded: string): LocatedPath[] {
  const items: LocatedPath[] = [];
  for (const match of folded.matchAll(CODE)) {
    const [code] = match;
    const after = match.index + code.length;
    const isKnownClass = namesOf(code.slice(0, 3)).length > 0;
    // 201一般公共服务支出20108审计事务: a level may follow the one above it at once.
    const opens = items.at(-1)?.end === match.index || opensClause(folded, match.index);
    if (!isKnownClass || !opens || NO_NAME.test(folded.slice(after, after + 2))) continue;
    const name = nameAfter(folded, after, code);
    if (name.end - name.start < 2 || (!name.isKnown && code.length < 7)) continue;
    const digits = code.length === 7 ? 7 : code.length === 5 ? 5 : 3;
    const level: PathLevel = { digits, code, name: folded.slice(name.start, name.end) };
    const place = { start: match.index, end: name.end, subjectStart: name.start, subjectEnd: name.end };
    items.push({ levels: [level], ...place });
  }
  return items;
}
