import type { FigureFacts, FigureKey, LineKey, SourcePlace } from "../../domain/facts.js";
import type { AccountTable } from "../../domain/line.js";

/** A line while it is being put together. */
export interface LineDraft {
  readonly table: AccountTable;
  readonly key: string;
  readonly name: string;
  readonly place: SourcePlace;
  /** True where a table prints the row; else statements, or our own addition, made the line. */
  readonly isPrinted: boolean;
  readonly figures: Map<FigureKey, FigureFacts>;
  /** Cells that print no amount and in whose place another figure was put. */
  readonly covered: Map<FigureKey, FigureFacts>;
}

/** The lines of an account while they are being put together. */
export type LineDrafts = Map<LineKey, LineDraft>;

/** Puts a figure in the place of what stands there, and keeps a cell that prints none. */
export function cover(draft: LineDraft, key: FigureKey, figure: FigureFacts): void {
  const standing = draft.figures.get(key);
  if (standing?.origin === "TABLE") draft.covered.set(key, standing);
  draft.figures.set(key, figure);
}
