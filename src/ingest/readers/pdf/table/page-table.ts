import type { Word } from "../page/words.js";
import type { Column } from "./growing-column.js";

/** One cell of a table on a page with the words in it; `row` and `column` count from 0. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly words: readonly Word[];
}

/** A table on one page. Lengths are points on the upright page. */
export interface PageTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Borders of the columns from left to right, one more than there are columns. */
  readonly xs: readonly number[];
  /** Where the texts of each column lie; only of a table without borders, whose `xs` are guesses between them. */
  readonly columns?: readonly Column[];
  readonly rows: number;
  readonly cells: readonly FilledCell[];
}
