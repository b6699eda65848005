import { lineKey, observedOf, type ComparedLine, type LineKey, type PriorYear } from "../facts.js";
import { isPrinted } from "../figure.js";
import type { AccountTable, Measure, Stage } from "../line.js";

/** Who publishes: the id of a department in the store, or the name of one that no account in the store is of. */
export type Owner = number | string;

/** The lines of an account as far as changes are made of them, and the tables that it withholds. */
export interface PublishedLines extends Pick<PriorYear, "withheldTables"> {
  readonly lines: Pick<ReadonlyMap<LineKey, ComparedLine>, "get">;
}

/** What one member of a side publishes that year; null where its account is not loaded. */
export interface SideAccount {
  readonly owner: Owner;
  readonly published: PublishedLines | null;
  /** The keys of the rows that it prints in the table; asked beside other accounts, and to tell why it prints no row. */
  readonly printed: () => ReadonlySet<string>;
}

/** One side of a change: its year, and the accounts of the departments that make it up in that year. */
export interface JoinSide {
  readonly year: number;
  readonly accounts: readonly SideAccount[];
}

/** Which figure of a line is compared. */
export interface ComparedFigure {
  readonly table: AccountTable;
  readonly measure: Measure;
  readonly stage: Stage;
}

/** A printed line of one side. */
export interface SideLine {
  readonly owner: Owner;
  readonly key: string;
  readonly name: string;
}

/** Why nothing is known of a member of a side. */
export const MissingReason = {
  ACCOUNT_NOT_LOADED: "ACCOUNT_NOT_LOADED",
  TABLE_WITHHELD: "TABLE_WITHHELD",
  TABLE_NOT_PUBLISHED: "TABLE_NOT_PUBLISHED",
  DETAIL_NOT_PUBLISHED: "DETAIL_NOT_PUBLISHED",
  COLUMN_NOT_PUBLISHED: "COLUMN_NOT_PUBLISHED",
  CELL_WITHHELD: "CELL_WITHHELD",
  CELL_NOT_UNDERSTOOD: "CELL_NOT_UNDERSTOOD",
} as const;
export type MissingReason = (typeof MissingReason)[keyof typeof MissingReason];

/** A member of a side that leaves it unknown; no key where the whole account or table is missing. */
export interface MissingMember {
  readonly owner: Owner;
  readonly year: number;
  readonly key: string | null;
  readonly name: string | null;
  readonly absence: MissingReason;
}

/** True where an account of the side has the figure of a line, or withholds it. A blank cell is none. */
export function isPublished(side: JoinSide, what: ComparedFigure, key: string): boolean {
  return side.accounts.some(({ published }) => {
    const line = published?.lines.get(lineKey(what.table, key));
    if (line === undefined) return false;
    return isPrinted(observedOf(line, what.measure, what.stage));
  });
}
