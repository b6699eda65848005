import type { AccountTable } from "../../domain/line.js";
import type { Place } from "../../domain/account.js";
import type { Block, Paragraph } from "../located.js";
import type { NarrativeParagraph } from "./narrative-paragraph.js";

/** What is printed around one of the nine tables. */
export interface TableText extends Place {
  readonly table: AccountTable;
  readonly title: string;
  /** Title, form number, unit and department as printed above the rows. */
  readonly labels: readonly string[];
  readonly notes: readonly string[];
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
