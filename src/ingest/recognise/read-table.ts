import type { PublishedTable } from "../../domain/account.js";
import type { PrintedUnit } from "../../domain/money.js";
import { Measure, Stage } from "../../domain/line.js";
import { formNumberOf } from "./table-title.js";
import type { LocatedTable } from "./located-table.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { blockPlace } from "./place.js";
import { readBasic } from "./read-basic.js";
import { readByCode } from "./read-by-code.js";
import { readSummary } from "./read-summary.js";
import { readThreePublic } from "./read-three-public.js";
import type { BudgetStageSource } from "./recognised.js";
import type { TableContent } from "./table-content.js";
import { emptyNoteOf, saysWithheld } from "./table-notes.js";

/** A table as published, what was left out of it, and (三公) what says which budget it prints. */
export interface ReadTable {
  readonly table: PublishedTable;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly budgetStageSource: BudgetStageSource;
}

type Content = TableContent & { readonly budgetStageSource?: BudgetStageSource };

function contentOf(located: LocatedTable, year: number): Content {
  const { table } = located.title;
  switch (table) {
    case "INCOME_EXPENDITURE_SUMMARY":
    case "APPROPRIATION_SUMMARY":
      return readSummary(table, located.parts);
    case "BASIC_EXPENDITURE":
      return readBasic(located.parts);
    case "THREE_PUBLIC":
      return readThreePublic(
        located.parts,
        located.notes.map(({ text }) => text),
        year,
      );
    default:
      return readByCode(table, located.parts);
  }
}

function countFigures(content: TableContent): number {
  return content.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null && cell.printed !== null).length;
}

const MAIN_COLUMN = [{ measure: Measure.TOTAL, stage: Stage.FINAL }];

/** Reads the rows of a located table, whose amounts are in `unit`; `year` tells columns of other years apart. */
export function readTable(located: LocatedTable, unit: PrintedUnit, year: number): ReadTable {
  const content = contentOf(located, year);
  const { table, title, form, scope } = located.title;
  const labels = located.labels.map(({ text }) => text);
  const notes = located.notes.map(({ text }) => text);
  const forms = [form, ...labels.map(formNumberOf)].flatMap((found) => found ?? []);
  // 公开02表 is the form's number; 附表2 beside it numbers the document's appendices.
  const printedForm = forms.find((found) => found.includes("公开")) ?? forms[0];
  const isEmpty = countFigures(content) === 0;
  const isWithheld = isEmpty && [...labels, ...notes].some(saysWithheld);
  const emptyNote = isEmpty && !isWithheld ? emptyNoteOf(notes, table) : null;
  const reports =
    content.columns.length > 0 || located.parts.length === 0
      ? content.notUnderstood
      : [
          ...content.notUnderstood,
          notUnderstood("UNKNOWN_COLUMN", located.place, title, "no column of amounts was recognised"),
        ];
  return {
    table: {
      table,
      title,
      ...(printedForm === undefined ? {} : { form: printedForm }),
      unit,
      ...(isWithheld ? { withheld: true } : {}),
      ...(scope === undefined ? {} : { scope }),
      ...(emptyNote === null ? {} : { emptyNoteOf: emptyNote }),
      ...blockPlace(located.place),
      columns: content.columns.length === 0 ? MAIN_COLUMN : content.columns,
      rows: content.rows,
    },
    notUnderstood: reports,
    budgetStageSource: content.budgetStageSource ?? "NONE",
  };
}
