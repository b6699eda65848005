import type { Place, PublishedStatement, PublishedTable } from "../../domain/account.js";
import type { Stage } from "../../domain/line.js";
import type { AmountUnit } from "../../domain/money.js";

/** One paragraph of the narrative and the section that it stands in. */
export interface NarrativeParagraph extends Place {
  readonly text: string;
  /** Section numbers from the part down: "三.五.三.1". */
  readonly section: string;
  /** The headings above it, outermost first, without their numbers; its own run-in heading is the last. */
  readonly trail: readonly string[];
}

/** What the statements are read from: the narrative, and what its table says of names and units. */
export interface Narrative {
  readonly year: number;
  /** Unit of a figure that names none. */
  readonly unit: AmountUnit;
  /** They give names their keys, and decide by their figures where a name alone leaves it open. */
  readonly tables: readonly PublishedTable[];
  readonly paragraphs: readonly NarrativeParagraph[];
  /** HEAD or NOTE: the 三公 table itself says which budget its column holds; else the narrative's word decides. */
  readonly budgetStageSource?: "HEAD" | "NOTE" | "UNDECIDED" | "NONE";
}

/** Why a figure that the narrative states was not stored. */
export type UnplacedKind =
  | "UNKNOWN_LINE"
  /** Stored all the same, under the path of its names. */
  | "UNKNOWN_CODE"
  | "UNKNOWN_BASE"
  | "UNKNOWN_SHARE_BASE"
  | "UNKNOWN_DIRECTION"
  | "UNKNOWN_FIGURE"
  | "REASON_WITHOUT_CHANGE"
  /** Amounts of lines of the account in a section that explains other matters. */
  | "OUTSIDE_SECTION";

/** A figure or reason seen and not placed: where it stands, what stands there (at most 60 characters), and why. */
export interface Unplaced {
  readonly kind: UnplacedKind;
  readonly place: Place;
  readonly section: string;
  readonly text: string;
  readonly why: string;
}

/** What the narrative states of the account, in the order of the document, and what could not be placed. */
export interface ReadStatements {
  readonly statements: readonly PublishedStatement[];
  readonly unplaced: readonly Unplaced[];
  /** The stage of the whole 三公 budget column (domain: by the table's note, else by the narrative's word for it). */
  readonly threePublicBudgetStage: Stage;
}
