import type { Place } from "../../domain/account.js";

/** A paragraph of the narrative with the section that it stands in. */
export interface NarrativeParagraph extends Place {
  readonly text: string;
  /** Section numbers from the part down: "三.五.三.1"; "五.项目绩效" in an appended report; "" above the first number. */
  readonly section: string;
  /** The headings above it, outermost first, without their numbers. */
  readonly trail: readonly string[];
  /** True where the paragraph is nothing but a heading. */
  readonly isHeading: boolean;
}
