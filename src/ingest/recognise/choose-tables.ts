import type { LocatedTable } from "./located-table.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { contentOf } from "./printed-cell.js";

/** Of each table the one that is stored, and a report of each that is not. */
export interface ChosenTables {
  readonly tables: readonly LocatedTable[];
  readonly notUnderstood: readonly NotUnderstood[];
}

function countFigures({ parts }: LocatedTable): number {
  return parts
    .flat()
    .flatMap(({ cells }) => cells)
    .filter(({ text, covered }) => !covered && contentOf(text).kind === "number").length;
}

/** True where `other` says more than `held`: another title (收支 beside 支出) over more figures. The same title again is a unit's. */
function saysMore(other: LocatedTable, held: LocatedTable): boolean {
  return other.title.title !== held.title.title && countFigures(other) > countFigures(held);
}

/**
 * An account holds each of the nine tables once. Where a document prints two that answer to one (Yunnan's two tables of
 * 三公, Sichuan's two of 国有资本), the one with more figures is taken, and of two with the same title the first.
 */
export function chooseTables(found: readonly LocatedTable[]): ChosenTables {
  const chosen = new Map<string, LocatedTable>();
  for (const table of found) {
    const held = chosen.get(table.title.table);
    if (held === undefined || saysMore(table, held)) chosen.set(table.title.table, table);
  }
  const tables = found.filter((table) => chosen.get(table.title.table) === table);
  const rest = found.filter((table) => chosen.get(table.title.table) !== table);
  return {
    tables,
    notUnderstood: rest.map(({ title, place }) =>
      notUnderstood(
        "SECOND_TABLE",
        place,
        title.title,
        "the document prints another table that answers to the same one of the nine",
      ),
    ),
  };
}
