import { existsSync } from "node:fs";
import path from "node:path";
import { READERS } from "../../ingest/readers/readers.js";
import { UserError } from "../user-error.js";

const USAGE_EXIT = 2;
const EXTENSIONS = new Set(READERS.flatMap((reader) => reader.extensions.map((extension) => `.${extension}`)));

/** What the words of the command name. */
export type WhatToCheck =
  | { readonly kind: "store" }
  | { readonly kind: "account"; readonly department: string; readonly year: number }
  | { readonly kind: "documents"; readonly names: readonly string[] };

/** A document or folder: it is there, or it ends as a document does, so that a mistyped file is not taken for a department. */
function isDocument(word: string): boolean {
  return existsSync(word) || EXTENSIONS.has(path.extname(word).toLowerCase());
}

/**
 * Nothing: every account of the store; a department and a year; or documents and folders of them.
 * Throws UserError with the remedy for words that are neither.
 */
export function whatToCheck(words: readonly string[]): WhatToCheck {
  if (words.length === 0) return { kind: "store" };
  const unknown = words.find((word) => !isDocument(word));
  if (unknown === undefined) return { kind: "documents", names: words };
  const [department = "", year = ""] = words;
  if (words.length === 2 && /^\d{4}$/.test(year)) return { kind: "account", department, year: Number(year) };
  if (words.length === 1) {
    throw new UserError(`${unknown} is no file; for a department give its year too: check DEPARTMENT YEAR`, USAGE_EXIT);
  }
  throw new UserError(`${unknown} is no file; give files, or one department and a year of four digits`, USAGE_EXIT);
}
