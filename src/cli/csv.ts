import { visible } from "../domain/visible.js";

/** What a field holds; null stands for what is not known. */
export type CsvValue = string | number | null;

/** What a spreadsheet takes for a formula, in narrow or wide form, also behind blanks and characters that print nothing. */
const FORMULA = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** An amount or a rate: a number to every spreadsheet, whoever wrote it. */
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** `text` as a spreadsheet shows it and computes nothing: a formula gets the apostrophe that marks text (OWASP, CSV injection). */
function inert(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Every line of a text visible, so that a file that is looked at in a terminal does not steer it. */
function shown(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(visible)
    .join("\n");
}

/** A field as RFC 4180 has it: quoted where it holds a comma, a quote or a line break, quotes doubled. */
function field(value: CsvValue): string {
  const text = value === null ? "" : typeof value === "number" ? String(value) : shown(inert(value));
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records as RFC 4180 has them, each ended by CRLF; no text in them is a formula, numbers stay what they are. */
export function csvText(records: readonly (readonly CsvValue[])[]): string {
  return records.map((record) => `${record.map(field).join(",")}\r\n`).join("");
}
