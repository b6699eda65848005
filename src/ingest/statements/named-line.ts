import { Measure, type AccountTable } from "../../domain/line.js";
import type { SlugOf } from "../../domain/tables/tables.js";

/** What a name of the narrative means: one line of one table (收、支总计: two, the expenditure side last). */
export interface NamedLine {
  readonly table: AccountTable;
  readonly keys: readonly string[];
  readonly measure: Measure;
  /** Said of all funds together, while the line is of one: only where no other fund paid for it. */
  readonly isOfAllFunds?: true;
}

/** A line under one of the fixed slugs of a table. */
export function namedLine<Table extends AccountTable>(
  table: Table,
  key: SlugOf<Table>,
  measure: Measure = Measure.TOTAL,
): NamedLine {
  return { table, keys: [key], measure };
}

/** True where both mean the same figure. */
export function isSameLine(one: NamedLine, other: NamedLine): boolean {
  return one.table === other.table && one.measure === other.measure && one.keys.join() === other.keys.join();
}
