import type { Place } from "../../domain/account.js";

/** A text with the place where it is printed. */
export interface PrintedText extends Place {
  readonly text: string;
}
