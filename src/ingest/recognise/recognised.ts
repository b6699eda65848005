import type { AccountKind, PublishedDepartment, PublishedDocument, PublishedTable } from "../../domain/account.js";
import type { AmountUnit } from "../../domain/money.js";
import type { DocumentText } from "./document-text.js";
import type { NarrativeParagraph } from "./narrative-paragraph.js";
import type { NotUnderstood } from "./not-understood.js";

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
  /** All that is printed, by its parts, for rules about wording. */
  readonly text: DocumentText;
}
