import type { Block } from "../located.js";
import { trimmedEnd } from "../trimmed.js";
import { fold, withoutOrdinal } from "../folded.js";
import { numberingOf } from "./numbering.js";

/** Blocks from `start` (目录) up to, and without, `end` are the contents list. */
export interface ContentsList {
  readonly start: number;
  readonly end: number;
}

/** Dot leaders and page number of an entry (收入决算表……5), or the field that a word processor left in their place. */
const LEADERS = ".．·…。";
const FIELD = "pageref";
const DIGITS = "0123456789";

/** The words of an entry: its number, dot leaders and page number taken away, in the form that names are compared. */
export function entryWords(text: string): string {
  const words = fold(withoutOrdinal(text));
  const field = words.indexOf(FIELD);
  if (field >= 0) return words.slice(0, field);
  const unnumbered = trimmedEnd(words, DIGITS);
  const led = trimmedEnd(unnumbered, LEADERS);
  return unnumbered.length - led.length < 2 ? unnumbered : led;
}

function entryOf(block: Block | undefined): string | null {
  if (block?.kind !== "paragraph") return null;
  const numbering = numberingOf(block.text);
  if (numbering?.rank === 0) return `part ${numbering.number}`;
  return entryWords(block.text);
}

function isSentence(block: Block): boolean {
  return block.kind === "grid" || /。./.test(block.text) || (block.text.length > 40 && block.text.endsWith("。"));
}

/** Words too short to tell an entry from a line of another (表, 情况说明). */
const SHORTEST_ENTRY = 5;

/** Where any entry comes again, or a sentence or grid ends the list. */
function endByAnyEntry(blocks: readonly Block[], start: number): number {
  const entries = new Set<string>();
  for (let at = start + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    const entry = entryOf(block);
    if (block === undefined || isSentence(block) || (entry !== null && entries.has(entry))) return at;
    if (entry !== null && entry.length >= SHORTEST_ENTRY) entries.add(entry);
  }
  return blocks.length;
}

/**
 * The contents list, or null where there is none. It ends where its own first entry comes again (as the heading
 * that it announced), else where any entry does, at latest before a sentence or grid. Titles in it are no tables and
 * no sections.
 */
export function contentsListOf(blocks: readonly Block[]): ContentsList | null {
  const start = blocks.findIndex(
    (block) => block.kind === "paragraph" && /^[([【]?(?:目录|目次)[)\]】]?$/.test(fold(block.text)),
  );
  if (start < 0) return null;
  const first = entryOf(blocks[start + 1]);
  if (first === null) return null;
  for (let at = start + 2; at < blocks.length; at += 1) {
    if (entryOf(blocks[at]) === first) return { start, end: at };
  }
  return { start, end: endByAnyEntry(blocks, start) };
}
