import type { Place } from "../../domain/account.js";
import type { LaidRow } from "./laid-row.js";
import type { PrintedText } from "./printed-text.js";
import type { TableTitle } from "./table-title.js";

/** One of the nine tables as it stands in the document: its title, the labels around it, its rows, the notes below. */
export interface LocatedTable {
  readonly title: TableTitle;
  readonly place: Place;
  /** Title, form number, unit and department as printed above the rows. */
  readonly labels: readonly PrintedText[];
  /** A part for each stretch of rows; parts after the first go on with the table on a next page. None where it is withheld. */
  readonly parts: readonly (readonly LaidRow[])[];
  readonly notes: readonly PrintedText[];
}
