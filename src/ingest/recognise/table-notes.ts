import type { AccountTable } from "../../domain/line.js";
import { fold } from "./folded.js";

const OPENS_NOTE =
  /^(?:注|说明|备注|附注|★|※|\*)|[本此该]表.*(?:反映|无数据|空)|(?:故|因此).*(?:无数据|空表)|保留该表格式|^[^。]{0,40}(?:没有|无|未)[^。]{0,12}(?:政府性基金|国有资本|三公)[^。]{0,30}(?:收入|支出|收支|经费|安排)/;
const NEXT_NOTE = /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])/;
const EMPTY = /无数据|空表|为空|(?:没有|无|未).*(?:收入|支出|发生|安排|收支)/;
const WITHHELD =
  /(?:涉密|保密|国家秘密|敏感).*(?:不予?公开|不宜公开|不公开|未公开)|(?:不予?公开|不宜公开).*(?:涉密|保密)|^本表(?:涉密|不予公开)/;

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
    if (!OPENS_NOTE.test(words) && !(count > 0 && NEXT_NOTE.test(words))) break;
    count += 1;
  }
  return count;
}

/** True where a text says that figures are not disclosed because they are secret. */
export function saysWithheld(text: string): boolean {
  return WITHHELD.test(fold(text));
}

/**
 * The table that the notes call empty (本表无数据): the one whose money they name, which may be another table than `own`;
 * null where no note says that anything is empty.
 */
export function emptyNoteOf(notes: readonly string[], own: AccountTable): AccountTable | null {
  const sentences = notes.map(fold).filter((note) => EMPTY.test(note) && !/^注:本表反映[^。]*。?$/.test(note));
  if (sentences.length === 0) return null;
  const named = SUBJECTS.filter(([, subject]) => sentences.some((sentence) => subject.test(sentence))).map(
    ([table]) => table,
  );
  return named.length === 1 ? (named[0] ?? own) : own;
}
