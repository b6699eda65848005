import type { AccountKind } from "./account.js";

/** What is known of a document from elsewhere, for what it does not say itself. */
export interface KnownOfDocument {
  readonly department?: string;
  readonly kind?: AccountKind;
}
