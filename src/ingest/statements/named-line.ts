import { Measure, type AccountTable } from "../../domain/line.js";

/** What a name of the narrative means: one line of one table (收、支总计: two, the expenditure side last). */
export interface NamedLine {
  readonly table: AccountTable;
  readonly keys: readonly string[];
  readonly measure: Measure;
}

export function namedLine(table: AccountTable, key: string, measure: Measure = Measure.TOTAL): NamedLine {
  return { table, keys: [key], measure };
}

/** True where both mean the same figure. */
export function isSameLine(one: NamedLine, other: NamedLine): boolean {
  return one.table === other.table && one.measure === other.measure && one.keys.join() === other.keys.join();
}
