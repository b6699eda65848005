import type { Printed } from "./printed.js";

/** What a cell gives: a figure, a blank, or 涉密. */
export type Cell =
  | { readonly kind: "amount"; readonly printed: Printed; readonly isNarrated?: true }
  | { readonly kind: "blank" | "withheld" };

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Table {
  readonly isWithheld: boolean;
  readonly scope: string | undefined;
  readonly rows: ReadonlyMap<string, Row>;
}
