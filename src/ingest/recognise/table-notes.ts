import type { AccountTable } from "../../domain/line.js";
import { fold } from "../folded.js";
import { saysInOrder } from "./in-order.js";

const OPENING = /^(?:注|说明|备注|附注|★|※|\*)/;
/** Of what a note says that there is none, in its first words. */
const NOTHING_OF =
  /^[^。]{0,40}(?:没有|无|未)[^。]{0,12}(?:政府性基金|国有资本|三公)[^。]{0,30}(?:收入|支出|收支|经费|安排)/;
const NEXT_NOTE = /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])/;

function opensNote(words: string): boolean {
  return (
    OPENING.test(words) ||
    saysInOrder(words, /[本此该]表/, /反映|无数据|空/) ||
    saysInOrder(words, /故|因此/, /无数据|空表/) ||
    words.includes("保留该表格式") ||
    NOTHING_OF.test(words)
  );
}

function saysEmpty(words: string): boolean {
  return /无数据|空表|为空/.test(words) || saysInOrder(words, /没有|无|未/, /收入|支出|发生|安排|收支/);
}

/** Subjects by which a note names the table that it calls empty. */
const SUBJECTS: readonly (readonly [AccountTable, RegExp])[] = [
  ["GOVERNMENT_FUND", /政府性基金/],
  ["STATE_CAPITAL", /国有资本/],
  ["THREE_PUBLIC", /三公/],
];

/** How many of the paragraphs that follow a table are its notes. */
export function noteCount(texts: readonly string[]): number {
  let count = 0;
  while (count < texts.length) {
    const words = fold(texts[count] ?? "");
    if (!opensNote(words) && !(count > 0 && NEXT_NOTE.test(words))) break;
    count += 1;
  }
  return count;
}

/** True where a text says that figures are not disclosed because they are secret. */
export function saysWithheld(text: string): boolean {
  const words = fold(text);
  return (
    saysInOrder(words, /涉密|保密|国家秘密|敏感/, /不予?公开|不宜公开|未公开/) ||
    saysInOrder(words, /不予?公开|不宜公开/, /涉密|保密/) ||
    /^本表(?:涉密|不予公开)/.test(words)
  );
}

/**
 * The table that the notes call empty (本表无数据): the one whose money they name, which may be another table than `own`;
 * null where no note says that anything is empty.
 */
export function emptyNoteOf(notes: readonly string[], own: AccountTable): AccountTable | null {
  const sentences = notes.map(fold).filter((note) => saysEmpty(note) && !/^注:本表反映[^。]*。?$/.test(note));
  if (sentences.length === 0) return null;
  const named = SUBJECTS.filter(([, subject]) => sentences.some((sentence) => subject.test(sentence))).map(
    ([table]) => table,
  );
  return named.length === 1 ? (named[0] ?? own) : own;
}
