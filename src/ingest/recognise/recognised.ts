import type {
  AccountKind,
  Place,
  PublishedDepartment,
  PublishedDocument,
  PublishedTable,
} from "../../domain/account.js";
import type { AmountUnit } from "../../domain/money.js";
import type { NotUnderstood } from "./not-understood.js";

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

/**
 * What says which budget the 预算数 column of 三公 holds: the column's own head, the note below the table, or nothing
 * (ADJUSTED_BUDGET stands in the table and the narrative may correct it); NONE where there is no budget column.
 */
export type BudgetStageSource = "HEAD" | "NOTE" | "UNDECIDED" | "NONE";

/** What recognition makes of a document: whose account it is, its tables, its narrative, and what was left out. */
export interface Recognised {
  readonly kind: AccountKind;
  readonly department: PublishedDepartment;
  readonly year: number;
  readonly document: PublishedDocument;
  /** Unit of most tables; WAN_YUAN where no table says one. */
  readonly unit: AmountUnit;
  readonly tables: readonly PublishedTable[];
  readonly budgetStageSource: BudgetStageSource;
  readonly paragraphs: readonly NarrativeParagraph[];
  readonly notUnderstood: readonly NotUnderstood[];
}
