import type { PublishedColumn, PublishedRow } from "../../domain/account.js";
import type { NotUnderstood } from "./not-understood.js";

/** What a table's rows are read into: its columns, its lines, and what was left out. */
export interface TableContent {
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Keeps the first row of each key: a line stands once in a table, whatever is printed twice. */
export function withoutRepeats(rows: readonly PublishedRow[]): { rows: PublishedRow[]; repeated: PublishedRow[] } {
  const seen = new Set<string>();
  const kept: PublishedRow[] = [];
  const repeated: PublishedRow[] = [];
  for (const row of rows) {
    (seen.has(row.key) ? repeated : kept).push(row);
    seen.add(row.key);
  }
  return { rows: kept, repeated };
}
