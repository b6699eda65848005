import type { DocumentFolder } from "../../store/documents/document-folder.js";
import { StoreFailure } from "../../store/errors.js";
import type { ReadOutcome } from "../reading/reader-place.js";
import { withGiven, type GivenSource } from "./given-source.js";
import { refusedFor } from "./import-reading.js";
import { keepDocument } from "./keep-document.js";

/**
 * What was read of a document with what is given of it, once it is kept; a refusal where the two contradict each other or
 * its file has changed. A document that lies there and is not stored harms nothing; one that is stored and does not lie
 * there would. Throws StoreFailure where the folder cannot be written.
 * @param documents where it is kept; null where it is not
 */
export async function withSource(
  file: string,
  outcome: ReadOutcome,
  given: GivenSource,
  documents: DocumentFolder | null,
): Promise<ReadOutcome> {
  if (outcome.kind !== "read") return outcome;
  try {
    const account = withGiven(outcome.account, given);
    if (documents !== null) await keepDocument(file, outcome.contentHash, documents);
    return { ...outcome, account };
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    const { cause, reason } = refusedFor(file, error);
    return { kind: "refused", cause, reason };
  }
}
