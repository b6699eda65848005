import type { PublishedDocument } from "../../domain/account.js";
import type { AccountOrigin } from "../../store/account-origin.js";
import type { StoredAccount } from "../../store/write/accounts.js";

/** What is known of a document beside what stands in it. */
export interface DocumentSource {
  /** Where it was published. */
  readonly url: string | null;
  /** Day of Beijing. */
  readonly publishedOn: string | null;
  /** When it was first recorded, ISO 8601. */
  readonly recordedAt: string;
  /** True where the document itself lies in the folder of documents. */
  readonly isKept: boolean;
}

/** What is known of a document now. */
export interface Recorded {
  readonly origin: AccountOrigin;
  readonly recordedAt: string;
  readonly isKept?: boolean;
}

/**
 * What is known of a document that is recorded again: what is given now, else what was known of it. A seed says all that
 * there is to know of its document, so nothing outlives it there.
 */
export function sourceOf(
  document: PublishedDocument,
  recorded: Recorded,
  same: StoredAccount | undefined,
): DocumentSource {
  const before = recorded.origin === "SEED" ? undefined : same;
  const publishedOn = document.publishedOn ?? before?.publishedOn ?? null;
  const recordedAt = same?.recordedAt ?? recorded.recordedAt;
  return {
    url: document.url ?? before?.sourceUrl ?? null,
    publishedOn,
    recordedAt,
    isKept: recorded.isKept === true || before?.isKept === true,
  };
}

/** True where what is known of a stored document is known already. */
export function isSourceOf({ url, publishedOn, isKept }: DocumentSource, stored: StoredAccount): boolean {
  return url === stored.sourceUrl && publishedOn === stored.publishedOn && isKept === stored.isKept;
}
