import { StoreFailure } from "../errors.js";
import { codeOf, failureOf } from "../failure-of.js";

/** What the file system refused in the folder of documents, as a failure of the store: nothing else can be kept either. */
export function documentsFailureOf(error: unknown): StoreFailure {
  const failure = failureOf(error);
  const fault = failure instanceof StoreFailure ? failure.fault : "OTHER";
  return new StoreFailure(fault, codeOf(error), error, "the folder of documents");
}
