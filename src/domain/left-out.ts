import type { Place } from "./account.js";

/** Something that a document prints and that was not understood: where it stands, what stands there, and why. */
export interface LeftOut {
  readonly kind: string;
  readonly place: Place;
  readonly section: string | null;
  readonly text: string;
  readonly why: string;
}
