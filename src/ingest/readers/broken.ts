import { isNativeError } from "node:util/types";
import { BrokenDocumentError, ReadError } from "./errors.js";

/**
 * What the library of a container threw, as BrokenDocumentError with the first line of its message; a ReadError stays
 * what it is.
 */
export function brokenUnlessNamed(document: string, cause: unknown): ReadError {
  if (cause instanceof ReadError) return cause;
  if (!isNativeError(cause)) throw cause;
  return new BrokenDocumentError(document, cause.message.split("\n", 1)[0] ?? "");
}
