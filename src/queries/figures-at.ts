import type { SideFigures } from "../domain/change/side-figures.js";
import type { AccountTable, Measure, Stage } from "../domain/line.js";
import type { Dataset } from "./dataset.js";
import { figuresOfSeries } from "./join-lines.js";
import { seriesOfOneLine } from "./line-series.js";
import { missingOf, type ChangeSide, type MissingView } from "./views/missing-view.js";

/** Where a line of one account stands, or would stand. */
export interface LinePlace {
  readonly departmentId: number;
  readonly year: number;
  readonly table: AccountTable;
  readonly key: string;
}

/**
 * What one account says at one place, printed or not: absent as withheld where its table is, and does not print the row
 * or the column.
 */
export function figuresAt(
  dataset: Dataset,
  place: LinePlace,
  of: { readonly measure: Measure; readonly stage: Stage },
): SideFigures {
  // The code of one account in its own year is followed over no edge.
  const request = { ...of, continuity: "STRICT" } as const;
  return figuresOfSeries(dataset, seriesOfOneLine(place.departmentId, place), place.year, request);
}

/** What leaves that figure unknown: the account, its table, the detail, the column or the cell; empty where it is known or blank. */
export function missingAt(
  dataset: Dataset,
  place: LinePlace,
  of: { readonly measure: Measure; readonly stage: Stage; readonly side: ChangeSide },
): MissingView[] {
  return missingOf(figuresAt(dataset, place, of), of);
}
