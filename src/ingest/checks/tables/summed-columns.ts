import type { AccountTable, Measure } from "../../../domain/line.js";
import { TABLES, tablesWith } from "../../../domain/tables/tables.js";

/** A table whose rows are divided into columns. */
export interface SummedColumns {
  readonly table: AccountTable;
  /** The columns that add up to the row's TOTAL. */
  readonly parts: readonly Measure[];
}

/** Which columns add up to the main amount of a row, table by table. */
export const SUMMED_COLUMNS: readonly SummedColumns[] = tablesWith(
  ({ summedMeasures }) => summedMeasures.length > 0,
).map((table) => ({ table, parts: TABLES[table].summedMeasures }));
