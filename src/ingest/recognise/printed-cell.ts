import type { PublishedCell } from "../../domain/account.js";
import { PrintedNumberError } from "../../domain/errors.js";
import { parsePrinted } from "../../domain/printed.js";
import { fold, hasChinese } from "../folded.js";
import type { LaidCell } from "./laid-row.js";
import { placeOf } from "./place.js";

const BLANK = /^(?:[-–—―─_/\\]+|无)?$/;
const WITHHELD = /^(?:\*+|×+|涉密.*|保密.*|不予公开|不公开)$/;

/** What stands in a cell of amounts. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "withheld" }
  | { readonly kind: "number"; readonly printed: string }
  | { readonly kind: "other" };

function isNumber(text: string): boolean {
  try {
    parsePrinted(text);
    return true;
  } catch (error) {
    if (error instanceof PrintedNumberError) return false;
    throw error;
  }
}

/** Tells blank (empty, "-", "—"), withheld (涉密, **), numbers ("0" is one) and anything else apart. */
export function contentOf(text: string): CellContent {
  if (text === "") return { kind: "blank" };
  const folded = fold(text);
  if (BLANK.test(folded)) return { kind: "blank" };
  if (WITHHELD.test(folded)) return { kind: "withheld" };
  if (!/\d/.test(folded) || hasChinese(folded)) return { kind: "other" };
  return isNumber(text) ? { kind: "number", printed: text.replace(/\s+/g, "") } : { kind: "other" };
}

/** The cell as published, at its place; what is neither blank, withheld nor a number stands as `notUnderstood`. */
export function publishedCell(cell: LaidCell, row: number): PublishedCell {
  const content = cell.covered ? { kind: "blank" as const } : contentOf(cell.text);
  const place = { ...placeOf(cell), row };
  if (content.kind === "other") return { printed: null, notUnderstood: cell.text, ...place };
  if (content.kind === "withheld") return { printed: null, withheld: true, ...place };
  return { printed: content.kind === "number" ? content.printed : null, ...place };
}
