import type { PublishedColumn } from "../../domain/account.js";
import { Measure, Stage, type AccountTable } from "../../domain/line.js";
import type { BodyRow, TableBody } from "./body-rows.js";
import { COLUMN_WORDS, LABEL_WORD, PASSED_OVER, SUM_WORD } from "./column-words.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import { contentOf } from "./printed-cell.js";

/** What a column is: amounts of a measure, codes or names, details that are passed over, or nothing known. */
export type ColumnRole =
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "label" }
  | { readonly kind: "passedOver" }
  | { readonly kind: "unknown" };

/** A word that is no measure and stands above several columns only to group them. */
const GROUP = /^(?:本年支出|本年收入|支出|收入|财政拨款.*|项目)$/;

function measureOf(table: AccountTable, word: string): Measure | null {
  return COLUMN_WORDS[table]?.find(({ pattern }) => pattern.test(word))?.measure ?? null;
}

/**
 * The role of a column by the words above it, lowest last (folded). 小计 takes the measure of what stands above it;
 * a named column below another measure (年初结转和结余 over 项目支出结转) is a detail of it.
 */
export function roleOf(table: AccountTable, path: readonly string[]): ColumnRole {
  const leaf = path.at(-1);
  if (leaf === undefined) return { kind: "unknown" };
  if (path.some((word) => LABEL_WORD.test(word))) return { kind: "label" };
  if (PASSED_OVER.test(leaf)) return { kind: "passedOver" };
  const own = measureOf(table, leaf);
  const above = path.slice(0, -1).flatMap((word) => measureOf(table, word) ?? []);
  if (own !== null) return above.length === 0 ? { kind: "measure", measure: own } : { kind: "passedOver" };
  const [group] = above.slice(-1);
  if (SUM_WORD.test(leaf)) return { kind: "measure", measure: group ?? Measure.TOTAL };
  if (group !== undefined) return { kind: "passedOver" };
  return GROUP.test(leaf) ? { kind: "measure", measure: Measure.TOTAL } : { kind: "unknown" };
}

type Paths = BodyRow["paths"];

/**
 * True where a word that groups columns (本年支出 over 小计 基本支出 项目支出) is the lowest above one of them: the word of
 * that column is lost, and those of its neighbours may stand one column off.
 */
export function lacksWord(paths: Paths): boolean {
  return paths.some((path) => {
    const leaf = path.at(-1);
    if (leaf === undefined || !GROUP.test(leaf)) return false;
    return paths.some((other) => other.length > path.length && path.every((word, at) => word === other[at]));
  });
}

function measuresIn(table: AccountTable, paths: Paths): Map<Measure, number> {
  const columns = new Map<Measure, number>();
  paths.forEach((path, at) => {
    const role = roleOf(table, path);
    if (role.kind === "measure" && !columns.has(role.measure)) columns.set(role.measure, at + 1);
  });
  return columns;
}

/** The columns of amounts of a table, found by the words above them, for each of its rows. */
export class MeasureColumns {
  private readonly found = new Map<Paths, Map<Measure, number>>();

  constructor(
    private readonly table: AccountTable,
    /** In printed order; `column` as in the first part of the table. */
    readonly list: readonly PublishedColumn[],
    readonly reports: readonly NotUnderstood[],
  ) {}

  private columnsIn(row: BodyRow): Map<Measure, number> {
    const known = this.found.get(row.paths) ?? measuresIn(this.table, row.paths);
    this.found.set(row.paths, known);
    return known;
  }

  /** Column of a measure in this row, from 1; 0 where the head above the row has no such column. */
  columnOf(row: BodyRow, measure: Measure): number {
    return this.columnsIn(row).get(measure) ?? 0;
  }

  /** The first column of amounts above this row; past the last column where there is none. */
  firstAmount(row: BodyRow): number {
    return Math.min(row.cells.length + 1, ...this.columnsIn(row).values());
  }

  /** True for a column of codes or names, which may stand in the head with no words of its own. */
  isLabel(row: BodyRow, column: number): boolean {
    return column < this.firstAmount(row) && roleOf(this.table, row.paths[column - 1] ?? []).kind !== "passedOver";
  }
}

/** Columns that hold figures and that no measure is known for, or a second one of the same measure: each once. */
function unknownColumns(table: AccountTable, body: readonly BodyRow[]): NotUnderstood[] {
  const reported = new Set<string>();
  return body.flatMap((row) => {
    const measures = measuresIn(table, row.paths);
    return row.cells.flatMap((cell) => {
      const path = row.paths[cell.column - 1] ?? [];
      const role = roleOf(table, path);
      const isKnown = role.kind === "measure" ? measures.get(role.measure) === cell.column : role.kind !== "unknown";
      const id = `${path.join("/")} ${String(cell.column)}`;
      if (isKnown || cell.covered || reported.has(id) || contentOf(cell.text).kind !== "number") return [];
      if (cell.column < Math.min(...measures.values())) return [];
      reported.add(id);
      return [notUnderstood("UNKNOWN_COLUMN", placeOf(cell), path.join("/"), "no measure is known for this column")];
    });
  });
}

/** The columns of amounts of a table; reports those that hold figures and are not known. */
export function columnsOf(table: AccountTable, body: TableBody): MeasureColumns {
  const first = measuresIn(table, body.paths);
  const list = [...first].map(([measure, column]) => ({ measure, stage: Stage.FINAL, column }));
  return new MeasureColumns(table, list, unknownColumns(table, body.rows));
}
