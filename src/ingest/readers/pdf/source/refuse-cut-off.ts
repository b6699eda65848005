import { BrokenDocumentError } from "../../errors.js";

/** The end mark stands within this many bytes of the end; some programs write a little more behind it. */
const TAIL_BYTES = 2048;

/**
 * Throws BrokenDocumentError for a PDF without its end mark: a download that broke off. The library would read the
 * pages that are left and say nothing of the others.
 */
export function refuseCutOff(bytes: Uint8Array, name: string): void {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-TAIL_BYTES));
  if (!tail.includes("%%EOF")) throw new BrokenDocumentError(name, "it breaks off before its end");
}
