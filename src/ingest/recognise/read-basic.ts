import type { PublishedCell, PublishedRow } from "../../domain/account.js";
import { Measure, Stage } from "../../domain/line.js";
import { economicClassification } from "../classification/known-classifications.js";
import { tableBodyOf, type BodyRow } from "./body-rows.js";
import { areEven } from "./even-rows.js";
import { joinWrappedRows } from "./join-wrapped-rows.js";
import { HEAD_LABEL, LABEL_WORD } from "./column-words.js";
import { fold, hasChinese, tidy, withoutOrdinal } from "../folded.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import { contentOf, publishedCell } from "./printed-cell.js";
import { fusedLabel } from "./row-label.js";
import { withoutRepeats, type TableContent } from "./table-content.js";
import { SplitCodes } from "./split-codes.js";
import { BasicKey, isPersonnelCode } from "../../domain/tables/basic-expenditure.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

const TOTALS: readonly (readonly [RegExp, string])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)?$/, BasicKey.PERSONNEL],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)?$/, BasicKey.PUBLIC],
  [/^(?:合计|总计|基本支出合计)$/, TOTAL_KEY],
];

const AMOUNT_WORD = /^(?:决算数|决算金额|金额|合计|小计|支出决算数?|本年支出(?:合计)?|基本支出)(?:\(.*元\))?$/;

const ECONOMIC_CODE = /^3\d{2}(?:\d{2})?$/;

/** A row, and whether head and rows reach unequally far, so that its cells speak for themselves. */
interface LooseRow extends BodyRow {
  readonly isLoose: boolean;
}

/** What the head says of a column; a ragged row has lost the columns, so that its cells speak for themselves. */
type Part = "amount" | "label" | "passedOver" | "unknown";

/** True for a word that stands over codes and names too: the word of the column below it is lost. */
function isGroup({ paths }: LooseRow, word: string): boolean {
  return paths.some((path) => path.length > 1 && path.includes(word) && path.at(-1) !== word);
}

function partOf(row: LooseRow, cell: LaidCell): Part {
  const words = row.paths[cell.column - 1] ?? [];
  const leaf = words.at(-1);
  if (row.isLoose || leaf === undefined) return "unknown";
  if (AMOUNT_WORD.test(leaf)) return "amount";
  if (/^(?:人员经费|公用经费)/.test(leaf)) return isGroup(row, leaf) ? "unknown" : "passedOver";
  if (/^(?:备注|序号|行次)/.test(leaf)) return "passedOver";
  return "label";
}

/** A cell below a head of codes or names is never an amount. */
function isBelowLabelHead(row: LooseRow, cell: LaidCell): boolean {
  return !row.isLoose && LABEL_WORD.test(row.paths[cell.column - 1]?.at(-1) ?? "");
}

function totalKeyOf(text: string): string | null {
  const words = fold(withoutOrdinal(text));
  return TOTALS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

interface Entry {
  key: string;
  name: string;
  column: number;
  amount: LaidCell | null;
  /** What stands beside it where no amount can stand: it is not blank, and nothing behind it is its amount. */
  stray?: string;
}

/** Reads one row from left to right: a code or total opens an entry, its name and amount follow it. */
class LaneRow {
  readonly entries: Entry[] = [];
  readonly reports: NotUnderstood[] = [];

  constructor(
    private readonly row: LooseRow,
    split: SplitCodes,
  ) {
    const codes = split.codesIn(row);
    for (const cell of row.cells) {
      const code = codes.get(cell.column);
      if (cell.covered || code === "") continue;
      if (code !== undefined) this.open(code, "", cell);
      else if (cell.text !== "" && !HEAD_LABEL.test(fold(cell.text))) this.take(cell);
    }
  }

  private take(cell: LaidCell): void {
    const part = partOf(this.row, cell);
    if (part === "passedOver") return;
    if (part !== "amount" && this.joinsCode(cell)) return;
    const fused = part === "amount" ? null : fusedLabel(cell.text);
    const total = totalKeyOf(cell.text);
    if (fused?.code != null) this.open(fused.code, fused.name, cell);
    else if (total !== null) this.openTotal(total, cell);
    else if (part !== "amount" && ECONOMIC_CODE.test(fold(cell.text)) && this.isCodePlace(cell))
      this.open(fold(cell.text), "", cell);
    else if (this.isUnreadable(cell, part)) this.takeUnreadable(cell);
    else if (hasChinese(cell.text) && contentOf(cell.text).kind === "other") this.takeName(cell);
    else this.takeAmount(cell);
  }

  /** What stands where the amount of a code stands, and is no amount: below its head, or behind the name and before the next code. */
  private isUnreadable(cell: LaidCell, part: Part): boolean {
    const last = this.entries.at(-1);
    if (last?.amount !== null || last.name === "" || contentOf(cell.text).kind !== "other") return false;
    if (part !== "unknown" || !hasChinese(cell.text)) return part !== "label";
    const next = this.printedAfter(cell);
    if (next === undefined || totalKeyOf(next.text) !== null) return true;
    return ECONOMIC_CODE.test(fold(next.text)) || fusedLabel(next.text) !== null;
  }

  private takeUnreadable(cell: LaidCell): void {
    const last = this.entries.at(-1);
    if (last !== undefined) last.amount = cell;
    this.report("NOT_A_NUMBER", cell, "neither a number nor a sign for a blank or withheld cell");
  }

  /** 类 and 款 in neighbouring cells make one code, before a name: 301 01, or 301 30101. */
  private joinsCode(cell: LaidCell): boolean {
    const last = this.entries.at(-1);
    const digits = fold(cell.text);
    if (last?.name !== "" || last.amount !== null || last.column !== cell.column - 1) return false;
    if (!/^3\d{2}$/.test(last.key) || !hasChinese(this.printedAfter(cell)?.text ?? "")) return false;
    if (/^\d{2}$/.test(digits)) last.key += digits;
    else if (/^\d{5}$/.test(digits) && digits.startsWith(last.key)) last.key = digits;
    else return false;
    return true;
  }

  private printedAfter(cell: LaidCell): LaidCell | undefined {
    return this.row.cells.find(({ column, text }) => column > cell.column && text !== "");
  }

  /** A whole number of three or five digits after a name is its amount, unless the head says that codes stand there. */
  private isCodePlace(cell: LaidCell): boolean {
    const last = this.entries.at(-1);
    const isOpen = last?.amount === null && last.name !== "";
    if (partOf(this.row, cell) === "label" || !isOpen) return true;
    return hasChinese(this.printedAfter(cell)?.text ?? "");
  }

  private open(key: string, name: string, cell: LaidCell): void {
    this.entries.push({ key, name, column: cell.column, amount: null });
  }

  /** Where a format has no merged cells, the label of a total stands once in each column that it covers. */
  private openTotal(key: string, cell: LaidCell): void {
    const last = this.entries.at(-1);
    if (last?.key !== key || last.amount !== null) this.open(key, tidy(withoutOrdinal(cell.text)), cell);
  }

  private takeName(cell: LaidCell): void {
    const last = this.entries.at(-1);
    if (last?.name === "") last.name = tidy(cell.text);
    else {
      if (last?.amount === null) last.stray ??= "";
      this.report("UNKNOWN_ROW", cell, "the name has no code before it");
    }
  }

  private isBeforeName(cell: LaidCell): boolean {
    const next = this.printedAfter(cell)?.text ?? "";
    return hasChinese(next) && contentOf(next).kind === "other";
  }

  private takeAmount(cell: LaidCell): void {
    const last = this.entries.at(-1);
    const kind = contentOf(cell.text).kind;
    const isCode =
      partOf(this.row, cell) !== "amount" && /^0?\d{1,2}$/.test(fold(cell.text)) && this.isBeforeName(cell);
    if (isBelowLabelHead(this.row, cell) || isCode) {
      if (last?.amount === null) last.stray = [last.stray, cell.text].filter((text) => text !== undefined).join(" ");
      this.report("UNKNOWN_COLUMN", cell, "it stands where codes and names stand, and is no amount");
    } else if (last?.amount === null && last.stray === undefined && kind !== "other") last.amount = cell;
    else if (kind !== "blank") {
      if (last?.stray === "") last.stray = cell.text;
      this.report("UNKNOWN_COLUMN", cell, "the figure follows no code and name");
    }
  }

  private report(kind: "UNKNOWN_ROW" | "UNKNOWN_COLUMN" | "NOT_A_NUMBER", cell: LaidCell, why: string): void {
    this.reports.push(notUnderstood(kind, { ...placeOf(cell), row: this.row.number }, cell.text, why));
  }
}

function isAmountPath(path: readonly string[]): boolean {
  return AMOUNT_WORD.test(path.at(-1) ?? "");
}

/** The column of amounts that the head shows next to the entry; 0 where it shows none. */
function amountColumn(row: BodyRow, entry: Entry): number {
  return 1 + row.paths.findIndex((path, at) => at + 1 > entry.column && isAmountPath(path));
}

/** Remembers in which column the amounts of each class stand, for rows that lost their columns. */
class ClassColumns {
  private readonly columns = new Map<string, number>();

  columnOf(row: BodyRow, entry: Entry): number {
    const isLost = row.ragged && row.cells.length < row.paths.length;
    const shown = amountColumn(row, entry);
    const own = entry.amount?.column ?? (shown > 0 ? shown : entry.column);
    const group = entry.key.slice(0, 3);
    if (isLost && entry.key === BasicKey.PUBLIC) return 1 + row.paths.findLastIndex(isAmountPath);
    if (isLost) return this.columns.get(group) ?? own;
    this.columns.set(group, own);
    return own;
  }
}

function publishedRow(row: BodyRow, entry: Entry, column: number): PublishedRow {
  const blank: PublishedCell = { printed: null, ...placeOf(row), row: row.number, column };
  const cell =
    entry.amount === null || entry.amount.text === "" ? null : publishedCell({ ...entry.amount, column }, row.number);
  const stray = entry.stray === undefined || entry.stray === "" ? {} : { notUnderstood: entry.stray };
  const name = entry.name === "" ? (economicClassification().namesOf(entry.key).at(-1)?.name ?? entry.key) : entry.name;
  return { key: entry.key, name, ...placeOf(row), row: row.number, column, cells: [cell ?? { ...blank, ...stray }] };
}

/** Personnel (301, 303) by code and its total, then the rest by code and its total: the order of the lanes. */
function rank({ key }: PublishedRow): string {
  if (key === BasicKey.PERSONNEL) return "1 z";
  if (key === BasicKey.PUBLIC) return "2 z";
  if (key === TOTAL_KEY) return "3";
  return `${isPersonnelCode(key) ? "1" : "2"} ${key}`;
}

/**
 * Reads 一般公共预算财政拨款基本支出决算表 with any number of lanes side by side. A row that lost its empty cells is read by what
 * its cells hold: every amount belongs to the code before it. Rows come in the order of the lanes, by code.
 */
export function readBasic(parts: readonly (readonly LaidRow[])[]): TableContent {
  const reports: NotUnderstood[] = [];
  const columnOfClass = new ClassColumns();
  const split = new SplitCodes();
  const isLoose = parts.flat().some(({ ragged }) => ragged) || !areEven(parts.flat());
  const read = joinWrappedRows(tableBodyOf(parts).rows).flatMap((body) => {
    const row = { ...body, isLoose };
    const lane = new LaneRow(row, split);
    reports.push(...lane.reports);
    return lane.entries.map((entry) => publishedRow(row, entry, columnOfClass.columnOf(row, entry)));
  });
  const { rows, repeated } = withoutRepeats(read);
  for (const row of repeated) {
    reports.push(
      notUnderstood("REPEATED_ROW", placeOf(row), `${row.key} ${row.name}`, "this code stands above in the table"),
    );
  }
  const columns = [{ measure: Measure.TOTAL, stage: Stage.FINAL }];
  return { columns, rows: rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)), notUnderstood: reports };
}
