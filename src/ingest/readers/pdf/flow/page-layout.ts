import type { PageTable } from "../table/page-table.js";
import type { TextLine } from "./text-line.js";

/** What stands on one page: tables, and the lines outside them from the top down. */
export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly TextLine[];
}
