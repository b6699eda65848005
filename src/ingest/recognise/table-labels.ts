import { fold } from "./folded.js";
import type { LaidRow } from "./laid-row.js";
import { printedIn, textsOf } from "./laid-row.js";
import type { PrintedText } from "./printed-text.js";
import { noteCount } from "./table-notes.js";
import { tableTitleOf, type TableTitle } from "./table-title.js";

const LABEL =
  /^(?:\(?续表?\)?|(?:公开|财决|附)(?:表)?\w{0,8}\d{1,2}(?:-\d+)?表?|[-—–]*\d{1,4}[-—–]*|第\d+页.*|\d{4}年度?|(?:编制|公开|填报)?(?:部门|单位)(?:名称)?[:：].*|.*金额单位.*|\(?单位.*元\)?|.*单位[:：](?:万|亿)?元?|\(?(?:万|亿)?元\)?|日期.*|.*年.*月.*日)*$/;

/** True for what stands around a title and says nothing of the account's figures: form number, unit, department, page number. */
export function isTableLabel(text: string): boolean {
  return LABEL.test(fold(text));
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
