import type { Block } from "../located.js";
import { joinText } from "./join-text.js";
import { MAX_JOINED_TEXT } from "./limits.js";

const CLOSERS = "”’\"'）)】」』》";
const SENTENCE_END = new RegExp(`(?:[。！？!?；;：:…]|[^\\d]\\.)[${CLOSERS}]*$`);
const CLAUSE_MARK = /[，。；,;]/;
const ENDS_IN_CLAUSE = /[，,、]$/;
const STARTS_IN_CLAUSE = /^[，,、。；;）)”」』》%]/;

const ORDINAL = "一二三四五六七八九十百零〇";
/** How headings, list items, table notes and table labels start. */
const OPENINGS = [
  "[#|•·●■◆▪▲★]",
  "[-*+—] ",
  `第[${ORDINAL}\\d]+[部分章节条款]`,
  `[${ORDINAL}]+[、.．]`,
  `[（(](?:[${ORDINAL}]+|\\d{1,2})[)）]`,
  "\\d{1,2}[、)）]",
  "\\d+[.．](?!\\d)",
  "[①-⑳]",
  `(?:注|备注|附注|附件|附表|单位|金额单位|部门|编制单位)(?:[:：\\d${ORDINAL}]|$)`,
  "公开\\s*\\d+\\s*表",
];
const OPENING = new RegExp(`^(?:${OPENINGS.join("|")})`);

const PAIRS: readonly (readonly [string, string])[] = [
  ["（", "）"],
  ["(", ")"],
  ["“", "”"],
  ["《", "》"],
];

function leavesOpen(text: string): boolean {
  return PAIRS.some(([open, close]) => text.split(open).length > text.split(close).length);
}

/** True where the next text starts like a heading or list item; 01） closes the bracket of a code that was cut. */
function opensAnew(first: string, next: string): boolean {
  return OPENING.test(next) && !(/^\d{1,7}[)）]/.test(next) && leavesOpen(first));
}

/** 决算250.00万 above 元，比…: an amount stands on both sides of the break. */
function isAmountCut(first: string, next: string): boolean {
  return /\d[万亿]?$/.test(first) && /^(?:[万亿]?元|%|\.\d)/.test(next);
}

function isCutAtClause(first: string, next: string): boolean {
  if (SENTENCE_END.test(first) || opensAnew(first, next)) return false;
  return ENDS_IN_CLAUSE.test(first) || STARTS_IN_CLAUSE.test(next) || isAmountCut(first, next);
}

/**
 * True where the first text is a sentence under way: it has clauses and no end, and the next does not start like a
 * heading, a list item or a label of a table.
 */
export function isUnderWay(first: string, next: string): boolean {
  if (isCutAtClause(first, next)) return true;
  return CLAUSE_MARK.test(first) && !SENTENCE_END.test(first) && !opensAnew(first, next);
}

/** What no paragraph opens with: a sentence that says more of the line before. */
const SAYS_MORE =
  /^(?:[与较比同][^，。]{0,12}(?:相|增|减|下降|上升|持平|无|没有)|完成[^，。]{0,8}预算|决算数|主要(?:原因|是|用于|包括))/;

/** 2021年度机关运行经费支出年初: no title, which would end in 说明 or 决算. */
function saysOfYear(text: string): boolean {
  const isOfMoney = /^20\d\d年/.test(text) && /收入|支出|经费|总计/.test(text);
  return isOfMoney && !/(?:说明|公开|决算|报告|[表》])$/.test(text);
}

/**
 * True where a full line of a text that is cut at one width goes on in the next: it does not end a sentence, or the next
 * says more of the same; and the next does not start like a heading or a list item.
 */
export function goesOnBelow(first: string, next: string): boolean {
  const isNumberCut = /[\d.]$/.test(first) && /^\d/.test(next);
  const isSentence = CLAUSE_MARK.test(first) || OPENING.test(first) || isNumberCut || saysOfYear(first);
  return isSentence && !opensAnew(first, next) && (!SENTENCE_END.test(first) || SAYS_MORE.test(next));
}

/**
 * True where a page break or a blank line went through a sentence: the first part is under way, and the next is no
 * title of its own, for it has a clause or an end, or the first stops at a comma or inside brackets or quotation marks.
 */
export function continuesSentence(first: string, next: string): boolean {
  if (isCutAtClause(first, next)) return true;
  return isUnderWay(first, next) && (CLAUSE_MARK.test(next) || leavesOpen(first));
}

function isOneSentence(first: string, next: string): boolean {
  return first.length <= MAX_JOINED_TEXT && isCutAtClause(first, next);
}

/**
 * The blocks with paragraphs put together that stop or start at a comma. For formats that mark paragraphs themselves:
 * there a sentence without its full stop is more often a slip of the author than cut off.
 */
export function joinCutParagraphs(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "paragraph" && block.kind === "paragraph" && isOneSentence(last.text, block.text)) {
      joined[joined.length - 1] = { ...last, text: joinText(last.text, block.text) };
    } else joined.push(block);
  }
  return joined;
}
