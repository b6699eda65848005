/** Where a block stands: page (PDF, sheet) and line count from 1; what a format does not have is left out. */
export interface BlockPlace {
  readonly page?: number;
  readonly line?: number;
}

/** One paragraph of text in reading order, with no meaning attached. `text` is as printed, trimmed. */
export interface Paragraph extends BlockPlace {
  readonly kind: "paragraph";
  readonly text: string;
}

/** One cell: its text as printed (line breaks inside a cell joined), "" where it is empty. Rows and columns count from 1. */
export interface GridCell extends BlockPlace {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A table as laid out. Empty cells are kept; a row that lost its empty cells says so (`ragged`). */
export interface Grid extends BlockPlace {
  readonly kind: "grid";
  readonly rows: readonly (readonly GridCell[])[];
  /** True where cells stand by separators alone, so that a row may have lost its empty cells. */
  readonly ragged: boolean;
  /** True where the table goes on from the page before. */
  readonly continued?: boolean;
}

export type Block = Paragraph | Grid;

/** What a reader yields: every block of a document in reading order, located, nothing interpreted. */
export interface LocatedDocument {
  /** File name without folders. */
  readonly name: string;
  readonly format: "text" | "html" | "docx" | "xlsx" | "xls" | "pdf";
  readonly pages: number | null;
  readonly blocks: readonly Block[];
}
