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
  `[（(][${ORDINAL}\\d]+[)）]`,
  "\\d+[、)）]",
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

function isCutAtClause(first: string, next: string): boolean {
  if (SENTENCE_END.test(first) || OPENING.test(next)) return false;
  return ENDS_IN_CLAUSE.test(first) || STARTS_IN_CLAUSE.test(next);
}

/**
 * True where the first text is a sentence under way: it has clauses and no end, and the next does not start like a
 * heading, a list item or a label of a table.
 */
export function isUnderWay(first: string, next: string): boolean {
  if (isCutAtClause(first, next)) return true;
  return CLAUSE_MARK.test(first) && !SENTENCE_END.test(first) && !OPENING.test(next);
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
