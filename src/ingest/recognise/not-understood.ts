import type { Place } from "../../domain/account.js";

/** Why something in a document was seen and not stored. */
export type NotUnderstoodKind =
  | "UNKNOWN_TABLE"
  | "UNTITLED_GRID"
  | "SECOND_TABLE"
  | "UNKNOWN_UNIT"
  | "UNKNOWN_COLUMN"
  | "UNKNOWN_ROW"
  | "REPEATED_ROW"
  | "NOT_A_NUMBER"
  | "UNCLEAR_ALIGNMENT";

/** Something seen and not placed: where it stands, an excerpt of what stands there, and why it was left out. */
export interface NotUnderstood {
  readonly kind: NotUnderstoodKind;
  readonly place: Place;
  readonly text: string;
  readonly why: string;
}

const EXCERPT_LENGTH = 60;

/** A report of what was left out; the excerpt is cut to 60 characters. */
export function notUnderstood(kind: NotUnderstoodKind, place: Place, text: string, why: string): NotUnderstood {
  const excerpt = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH - 1)}…` : text;
  return { kind, place, text: excerpt, why };
}
