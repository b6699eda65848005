import type { Block, GridCell, Paragraph } from "../located.js";
import { trimmedEnd } from "../trimmed.js";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺₀₁₂₃₄₅₆₇₈₉";
const CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿";
const HOLDS_MARK = new RegExp(`[${RAISED}${CIRCLED}]`);
/** Behind a digit, an ideograph or a closing sign: m² and CO₂ keep what is a part of them. */
const RAISED_BEHIND = new RegExp(
  `(?<=[\\d０-９\\p{Script=Han}%％)）”》])(?:[[［(（〔][${RAISED}]+[\\]］)）〕]|[${RAISED}]+)`,
  "gu",
);
const RAISED_BEFORE = new RegExp(`(?<![A-Za-z${RAISED}])[${RAISED}]+(?=[\\d０-９])`, "g");
const CIRCLED_BEHIND = new RegExp(`(?<=[\\d０-９])[${CIRCLED}]+(?![\\d０-９])`, "g");
const CIRCLED_BEFORE = new RegExp(`([${CIRCLED}])(?=[\\d０-９])`, "g");
/** The circled digits one by one, for taking them from the end of a text. */
const CIRCLED_DIGITS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿";

/**
 * A text without the marks that point to notes: raised digits beside a number or word, circled digits behind a number. A
 * circled digit before a number (①2021年) numbers what follows, and is parted from it.
 */
export function withoutNoteMarks(text: string): string {
  if (!HOLDS_MARK.test(text)) return text;
  return text
    .replace(RAISED_BEHIND, "")
    .replace(RAISED_BEFORE, "")
    .replace(CIRCLED_BEHIND, "")
    .replace(CIRCLED_BEFORE, "$1 ");
}

function cellWithout(cell: GridCell): GridCell {
  if (!HOLDS_MARK.test(cell.text)) return cell;
  const text = withoutNoteMarks(cell.text);
  const bare = trimmedEnd(text, CIRCLED_DIGITS);
  return { ...cell, text: bare === "" ? text : bare };
}

function paragraphWithout(paragraph: Paragraph): Paragraph {
  return HOLDS_MARK.test(paragraph.text) ? { ...paragraph, text: withoutNoteMarks(paragraph.text) } : paragraph;
}

/** Blocks without marks that point to notes; in a cell a circled digit at the end points to one too. */
export function blocksWithoutNoteMarks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? paragraphWithout(block)
      : { ...block, rows: block.rows.map((row) => row.map(cellWithout)) },
  );
}
