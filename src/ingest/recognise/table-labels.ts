import { fold } from "../folded.js";
import { saysInOrder } from "./in-order.js";
import type { LaidRow } from "./laid-row.js";
import { printedIn, textsOf } from "./laid-row.js";
import type { PrintedText } from "./printed-text.js";
import { noteCount } from "./table-notes.js";
import { tableTitleOf, type TableTitle } from "./table-title.js";

/** Longer than any label with a department's name in it: what is longer is prose. */
const LONGEST_LABEL = 200;
/**
 * Labels one after the other: continued, form number, page number between dashes, year, unit; the last may be a page,
 * a department or a day with whatever follows. Each alternative opens as no other does, so that they part in one way.
 */
const LABELS =
  /^(?:\(?续表?\)?|(?:公开|财决|附)表?\w{0,9}\d(?!\w)(?:-\d+表|表)?|[-—–]*\d|(?<=\d)[-—–]+(?![-—–\d])|(?<=\d{4})年度?|\(?单位[^元]{0,20}元\)?|\(?[百十千万亿]{0,3}元\)?)*(?:(?:第\d+页|(?:编制|公开|填报)?(?:部门|单位)(?:名称)?[:：]|日期).*|\(?单位.*元\)?)?$/;

/** Where labels may begin: at the front, and behind a unit (单位：万元) or a day, before which anything may stand. */
function startsIn(words: string): number[] {
  const units = [...words.matchAll(/单位[:：](?:[万亿](?!元))?/g)].map((match) => match.index + match[0].length);
  const isDated = saysInOrder(words, /年/, /月/, /日/);
  const days = isDated ? [...words.matchAll(/日/g)].map((match) => match.index + 1) : [];
  return [0, ...units, ...days.filter((end) => saysInOrder(words.slice(0, end), /年/, /月/, /日/))];
}

/** True for what stands around a title and says nothing of the account's figures: form number, unit, department, page number. */
export function isTableLabel(text: string): boolean {
  const words = fold(text);
  if (words.length > LONGEST_LABEL) return false;
  return words.includes("金额单位") || startsIn(words).some((start) => LABELS.test(words.slice(start)));
}

/** A stretch of a grid's rows: the title in its first row, the labels below it, the table itself, the notes in its last rows. */
export interface GridStretch {
  readonly title: { readonly printed: string; readonly found: TableTitle; readonly row: LaidRow } | null;
  readonly labels: readonly PrintedText[];
  readonly rows: readonly LaidRow[];
  readonly notes: readonly PrintedText[];
}

function titleIn(row: LaidRow, departments: readonly string[]): GridStretch["title"] {
  const texts = textsOf(row);
  const printed = texts.find((text) => tableTitleOf(text, departments) !== null);
  const found = printed === undefined ? null : tableTitleOf(printed, departments);
  if (printed === undefined || found === null) return null;
  return texts.every((text) => text === printed || isTableLabel(text)) ? { printed, found, row } : null;
}

/** The notes that a grid's last rows hold, one in a row. */
function notesBelow(rows: readonly LaidRow[]): PrintedText[] {
  const lastTable = rows.findLastIndex((row) => textsOf(row).length !== 1);
  const printed = rows.slice(lastTable + 1).flatMap(printedIn);
  const texts = printed.map(({ text }) => text);
  const first = texts.findIndex((_, at) => noteCount(texts.slice(at)) === texts.length - at);
  return first < 0 ? [] : printed.slice(first);
}

/** Cuts a grid where a row holds a table's title: tables laid out without a gap are one grid to a reader. */
export function stretchesOf(rows: readonly LaidRow[], departments: readonly string[]): GridStretch[] {
  const stretches: { title: GridStretch["title"]; labels: PrintedText[]; rows: LaidRow[] }[] = [];
  for (const row of rows) {
    const title = titleIn(row, departments);
    let last = stretches.at(-1);
    if (title !== null || last === undefined) {
      last = { title, labels: [], rows: [] };
      stretches.push(last);
    }
    const isLabels = last.rows.length === 0 && textsOf(row).every(isTableLabel);
    if (title !== null || isLabels) last.labels.push(...printedIn(row));
    else last.rows.push(row);
  }
  return stretches.flatMap(({ title, labels, rows: own }) => {
    const notes = notesBelow(own);
    const table = own.slice(0, own.length - notes.length);
    return title === null && own.length === 0 ? [] : [{ title, labels, rows: table, notes }];
  });
}
