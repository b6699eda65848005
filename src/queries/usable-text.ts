import { z } from "zod";

/** Characters of one text in a request: names, keys and codes are far shorter, and so is every cursor and id. */
const LONGEST_TEXT = 2000;

/**
 * Why no store can be asked for a text, as a predicate with its remedy; null for one that can be. U+0000 and halves of surrogate pairs
 * stand in no stored text, and SQLite and PostgreSQL treat them apart; patterns of any length are refused by one of them.
 */
export function whyUnusable(text: string): string | null {
  if (text.length > LONGEST_TEXT) {
    return `is a text of ${String(text.length)} characters; give at most ${String(LONGEST_TEXT)}`;
  }
  if (text.includes("\u0000")) return "holds the character U+0000; leave it out";
  return !/\p{Cs}/u.test(text) ? null : "holds one half of a surrogate pair (U+D800 to U+DFFF); leave it out";
}

/** The same as a shape of what ids and cursors hold. */
export const usableText = z.string().refine((text) => whyUnusable(text) === null);

/** The largest number that a year or a place in an account can have (four bytes in PostgreSQL). */
export const MAX_INTEGER = 2_147_483_647;
