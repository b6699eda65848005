import type { PublishedColumn } from "../../domain/account.js";
import type { BodyRow } from "./body-rows.js";
import type { LaidCell } from "./laid-row.js";
import type { NotUnderstood } from "./not-understood.js";
import { contentOf } from "./printed-cell.js";
import type { PlacedCells } from "./row-evidence.js";

/** Where the amounts of a row stand: by measure; or its cells, where they fit several columns. */
export type RowPlacing =
  | { readonly kind: "placed"; readonly cells: PlacedCells }
  | { readonly kind: "open"; readonly cells: readonly LaidCell[] };

/** The measures of a table in the order of their columns, and the placing of every row. */
export interface TablePlacing {
  readonly columns: readonly PublishedColumn[];
  readonly rows: ReadonlyMap<BodyRow, RowPlacing>;
  /** Columns that hold figures and that no measure is known for. */
  readonly reports: readonly NotUnderstood[];
}

/** True for a cell that prints a number. */
export function isNumber({ text, covered }: LaidCell): boolean {
  return !covered && contentOf(text).kind === "number";
}
