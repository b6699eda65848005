import type { AccountTable } from "../../domain/line.js";
import type { Place } from "../../domain/account.js";
import type { Block, Paragraph } from "../located.js";
import type { NarrativeParagraph } from "./narrative-paragraph.js";
import type { PrintedText } from "./printed-text.js";

/** What is printed around one of the nine tables. */
export interface TableText extends Place {
  readonly table: AccountTable;
  readonly title: string;
  /** Title, form number, unit and department as printed above the rows. */
  readonly labels: readonly PrintedText[];
  readonly notes: readonly PrintedText[];
  /** True where some cell prints decimals, whether or not its column was understood. */
  readonly printsDecimals: boolean;
  /** True where a row, column or cell of it was not understood, so that sums may miss a part. */
  readonly isPartlyRead: boolean;
}

/** The printed text of a document by its parts, for rules about wording; each piece has its place. */
export interface DocumentText {
  /** Lines above the contents list, or the first lines where there is none. */
  readonly cover: readonly Paragraph[];
  /** Entries of the contents list; empty where there is none. */
  readonly contents: readonly Paragraph[];
  /** Everything but cover and contents list, in reading order. */
  readonly body: readonly Block[];
  /** The paragraphs that belong to no table, with their sections. */
  readonly narrative: readonly NarrativeParagraph[];
  readonly tables: readonly TableText[];
}
