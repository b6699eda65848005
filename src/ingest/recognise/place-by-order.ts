import { Stage, type AccountTable } from "../../domain/line.js";
import { amountSequences, type AmountColumn } from "./amount-sequence.js";
import type { BodyRow } from "./body-rows.js";
import { labelEnd } from "./label-end.js";
import type { LaidCell } from "./laid-row.js";
import { candidatesOf } from "./row-candidates.js";
import { rowEvidence, type PlacedCells, type RowEvidence } from "./row-evidence.js";
import { settleBySums, type OpenRow } from "./settle-candidates.js";
import { isNumber, type RowPlacing, type TablePlacing } from "./table-placing.js";

interface Draft extends OpenRow {
  readonly row: BodyRow;
  readonly amounts: readonly LaidCell[];
  readonly width: number;
}

/** Where only the last cells of rows are lost: inner empty ones are kept somewhere, and no row keeps one at its end. */
function losesLastCells(drafts: readonly Draft[]): boolean {
  const keepsInner = drafts.some(({ amounts }) => {
    const empty = amounts.findIndex(({ text }) => text === "");
    return empty >= 0 && amounts.slice(empty).some(isNumber);
  });
  return keepsInner && drafts.every(({ amounts }) => amounts.at(-1)?.text !== "");
}

/** The way that leaves the first cells where they stand and lets the last ones be lost. */
function trimmedWay({ amounts, candidates, width }: Draft, columns: readonly AmountColumn[]): PlacedCells | null {
  if (amounts.length >= width) return null;
  const isInPlace = (cells: PlacedCells): boolean =>
    amounts.every(({ text }, at) => {
      const measure = columns[at]?.measure ?? null;
      return text === "" || (measure !== null && cells.get(measure) === amounts[at]);
    });
  return candidates.find(isInPlace) ?? null;
}

function draftsOf(
  rows: readonly BodyRow[],
  columns: readonly AmountColumn[],
  keyOf: (row: BodyRow) => string,
): Draft[] {
  const widest = rows.reduce((width, row) => Math.max(width, labelEnd(row)), 0);
  return rows.map((row) => {
    const cells = row.cells.slice(labelEnd(row));
    const printed = cells.findIndex(({ text }) => text !== "");
    const fillers = Math.min(widest - labelEnd(row), Math.max(printed, 0));
    const candidates = candidatesOf(columns, cells, fillers);
    return { row, key: keyOf(row), amounts: cells.slice(fillers), width: columns.length, candidates };
  });
}

interface Ordered {
  readonly placing: TablePlacing;
  readonly confirmed: number;
}

function inSequence(
  rows: readonly BodyRow[],
  columns: readonly AmountColumn[],
  keyOf: (row: BodyRow) => string,
): Ordered | null {
  const drafts = draftsOf(rows, columns, keyOf);
  const measures = columns.flatMap(({ measure }) => measure ?? []);
  settleBySums(measures, drafts);
  const isTrimmed = losesLastCells(drafts);
  const placings = new Map<BodyRow, RowPlacing>();
  for (const draft of drafts) {
    const [only, another] = draft.candidates;
    const isBlank = draft.amounts.every(({ text }) => text === "");
    const cells = isBlank
      ? new Map()
      : only !== undefined && another === undefined
        ? only
        : isTrimmed
          ? trimmedWay(draft, columns)
          : null;
    placings.set(draft.row, cells === null ? { kind: "open", cells: draft.amounts } : { kind: "placed", cells });
  }
  // A figure in a column that the head does not name means that a word of the head is lost, and the others may be moved.
  if (!isBorneOut(drafts) || holdsUnknown(columns, drafts, placings)) return null;
  const placing = {
    columns: measures.map((measure) => ({ measure, stage: Stage.FINAL })),
    rows: placings,
    reports: [],
  };
  return { placing, confirmed: drafts.filter((draft) => evidenceOf(draft) === "confirms").length };
}

/**
 * Places rows by the order of the columns, their count of cells and what sums bear out; null where no order is borne out,
 * or two are borne out by as many rows.
 */
export function byOrder(
  rows: readonly BodyRow[],
  table: AccountTable,
  keyOf: (row: BodyRow) => string,
): TablePlacing | null {
  const [first] = rows;
  if (first === undefined) return null;
  const found = amountSequences(table, first.head, first.paths).flatMap((one) => inSequence(rows, one, keyOf) ?? []);
  const [best, next] = found.sort((one, other) => other.confirmed - one.confirmed);
  return best === undefined || best.confirmed === next?.confirmed ? null : best.placing;
}

function holdsUnknown(
  columns: readonly AmountColumn[],
  drafts: readonly Draft[],
  placings: ReadonlyMap<BodyRow, RowPlacing>,
): boolean {
  if (columns.every(({ isKnown }) => isKnown)) return false;
  return drafts.some(({ row, amounts }) => {
    const placing = placings.get(row);
    return (
      placing?.kind === "placed" &&
      amounts.some((cell) => isNumber(cell) && ![...placing.cells.values()].includes(cell))
    );
  });
}

/** What the sum across a row says of every way in which its amounts can stand. */
function evidenceOf({ candidates }: Draft): RowEvidence {
  const [first, ...others] = new Set(candidates.map(rowEvidence));
  return first === undefined || others.length > 0 ? "says nothing" : first;
}

/**
 * True where no row has more cells than there are columns, and sums confirm their order; where none can tell, there is one
 * column, or nothing but zeros.
 */
function isBorneOut(drafts: readonly Draft[]): boolean {
  if (drafts.some(({ amounts, width }) => amounts.length > width && amounts.some(isNumber))) return false;
  const evidence = drafts.map(evidenceOf);
  const confirmed = evidence.filter((one) => one === "confirms").length;
  const contradicted = evidence.filter((one) => one === "contradicts").length;
  if (confirmed > 0 || contradicted > 0) return confirmed > contradicted;
  return drafts.every(({ width, amounts }) => {
    const figures = amounts.filter(isNumber);
    const isZero = figures.every(({ text }) => /^[0.\s]*$/.test(text));
    return figures.length === 0 || width === 1 || (isZero && amounts.length === width);
  });
}
