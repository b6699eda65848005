import { Stage } from "../../domain/line.js";
import { fold, hasChinese, tidy } from "../folded.js";
import type { LaidRow } from "./laid-row.js";
import { contentOf } from "./printed-cell.js";
import { headPaths, isNumberingRow } from "./table-head.js";
import { itemOfPath, itemOfRow, stageOfWord, type PrintedStage } from "./three-public-items.js";
import { ThreePublicKey } from "../../domain/tables/three-public.js";

/** Where one figure of 三公 stands in the grid: indexes of row and column, from 0. */
export interface ItemPlace {
  readonly item: ThreePublicKey;
  readonly name: string;
  /** NONE where no word above the column says a stage. */
  readonly stage: PrintedStage | "NONE";
  readonly row: number;
  readonly column: number;
}

/** Where the figures of 三公 stand, and how many rows at the top are its head. */
export interface ThreePublicLayout {
  readonly head: number;
  readonly places: readonly ItemPlace[];
  /** Words above each column, from top to bottom. */
  readonly paths: readonly (readonly string[])[];
  readonly runsDown: boolean;
}

/** The stage among the words above a column; null where another year's figures stand there. */
function stageOfPath(path: readonly string[], year: number): PrintedStage | "NONE" | null {
  if (path.some((word) => word.startsWith("上年") || isOfOtherYear(word, year))) return null;
  const stages = path.flatMap((word) => stageOfWord(word) ?? []);
  return stages.at(-1) ?? "NONE";
}

function isOfOtherYear(word: string, year: number): boolean {
  const printed = /^(\d{4})年/.exec(word)?.[1];
  return printed !== undefined && printed !== String(year);
}

/** The first name in a row, "" where it has none. */
function nameAt(rows: readonly LaidRow[], at: number): string {
  return tidy(rows[at]?.cells.find(({ text }) => hasChinese(text))?.text ?? "");
}

/** Items down the rows, stages across: 项目, 预算数, 决算数. */
function rowLayout(rows: readonly LaidRow[], year: number): ThreePublicLayout | null {
  const items = rows.map((_, at) => itemOfRow(nameAt(rows, at)));
  const head = items.findIndex((item) => item !== null);
  if (new Set(items.filter((item) => item !== null)).size < 3) return null;
  const paths = headPaths(rows.slice(0, head));
  const stages = paths.map((path) => {
    const stage = stageOfPath(path, year);
    return stage === "NONE" ? (/^(?:统计数|金额|支出数)/.test(path.at(-1) ?? "") ? Stage.FINAL : null) : stage;
  });
  const places = items.flatMap((item, row) =>
    stages.flatMap((stage, column) =>
      item === null || stage === null ? [] : [{ item, name: nameAt(rows, row), stage, row, column }],
    ),
  );
  return { head, places, paths, runsDown: true };
}

/** True for a row that holds a figure, or the sign of one that is withheld. */
function isDataRow(row: LaidRow): boolean {
  if (isNumberingRow(row)) return false;
  return row.cells.some(({ text, covered }) => !covered && ["number", "withheld"].includes(contentOf(text).kind));
}

/** How many rows are head: those above the first with a figure; where none has one, down to the last with words. */
function headRows(rows: readonly LaidRow[]): number {
  const first = rows.findIndex((row, at) => at > 0 && isDataRow(row));
  if (first >= 0) return first;
  return 1 + rows.findLastIndex((row) => isNumberingRow(row) || row.cells.some(({ text }) => hasChinese(text)));
}

/** The name as printed of a word of the head. */
function printed(head: readonly LaidRow[], word: string): string {
  const cell = head.flatMap(({ cells }) => cells).find(({ text }) => fold(text) === word);
  return tidy(cell?.text ?? word);
}

/**
 * Two blocks of the same items hold one stage each, in the order in which the head names two: where the cell above a
 * block lost a part of its width, a column in between shows the other block's. A stage that the head names alone is that
 * of the block at whose first column it stands.
 */
function withBlockStages(places: readonly ItemPlace[]): readonly ItemPlace[] {
  const half = places.length / 2;
  const isTwice = places.every(({ item }, at) => at < half || item === places[at - half]?.item);
  const [first, second] = [places[0], places[half]];
  if (!isTwice || first === undefined || second === undefined) return places;
  if (new Set(places.map(({ item }) => item)).size !== half) return places;
  const named = [...new Set(places.map(({ stage }) => stage))].filter((stage) => stage !== "NONE");
  const [one = first.stage, other = second.stage] = named.length === 2 ? named : [];
  return places.map((place, at) => ({ ...place, stage: at < half ? one : other }));
}

/** Items across the columns, each with budget and final, or budgets first and finals after. */
function columnLayout(rows: readonly LaidRow[], year: number): ThreePublicLayout {
  const head = headRows(rows);
  const above = rows.slice(0, head);
  const total = rows.findIndex((_, at) => at >= head && itemOfRow(nameAt(rows, at)) === ThreePublicKey.TOTAL);
  const row = total < 0 ? head : total;
  const paths = headPaths(above);
  const places = paths.flatMap((path, column): ItemPlace[] => {
    const named = itemOfPath(path);
    const stage = stageOfPath(path, year);
    if (named === null || stage === null) return [];
    return [
      {
        item: named.item,
        name: printed(above, named.name),
        stage,
        row,
        column,
      },
    ];
  });
  return { head, places: withBlockStages(places), paths, runsDown: false };
}

/** Finds where the figures of 三公 stand, whichever way the table runs. `year` tells its columns from another year's. */
export function threePublicLayoutOf(rows: readonly LaidRow[], year: number): ThreePublicLayout {
  return rowLayout(rows, year) ?? columnLayout(rows, year);
}
