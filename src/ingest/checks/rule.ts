import type { PublishedAccount } from "../../domain/account.js";
import type { CheckRule, Words } from "../../domain/check-rule.js";
import type { LineKey, SourcePlace } from "../../domain/facts.js";
import type { FindingSeverity } from "../../domain/finding.js";
import type { DocumentText } from "../recognise/document-text.js";
import type { AccountRecord } from "../../domain/record.js";
import type { PrintedTables } from "./tables/printed-tables.js";
import type { CheckContext, StatedLineChange } from "./changes.js";

export type { Words };

/** What rules that look back to the prior year are handed: figures and statements, every stated change judged once. */
export interface CheckedFacts extends CheckContext {
  readonly changes: readonly StatedLineChange[];
}

/** What the other rules are handed besides: the account as read, and its printed text (null for a seed, which has none). */
export interface CheckedAccount extends CheckedFacts {
  readonly published: PublishedAccount;
  readonly record: AccountRecord;
  /** The printed rows of its tables, put in order once for all rules. */
  readonly tables: PrintedTables;
  readonly text: DocumentText | null;
}

/** One thing that a rule found, before it is put into words. */
export interface Found {
  /** One of the rule's severities. */
  readonly severity: FindingSeverity;
  /** The line that it speaks of; null where it is of a table or of the whole account. */
  readonly line: LineKey | null;
  /** What stands for the {placeholders} of the rule's message. */
  readonly values: Readonly<Record<string, string | Words>>;
  /** Decimal strings in one unit (that of the print, or percent); null where a side is no number. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** Both sides, each with its place: first what is judged, then what it is judged by. */
  readonly sources: readonly SourcePlace[];
  /** What tells two findings of this rule on one line apart. Stable over readings: no page, no line number. */
  readonly discriminator: string;
}

/** A rule whose findings depend on the account alone. */
export interface AccountRule extends CheckRule {
  readonly needs: "ACCOUNT";
  /** In document order; never throws for what a document says. */
  readonly find: (account: CheckedAccount) => readonly Found[];
}

/** A rule whose findings change when the prior year is loaded or replaced; run again then, from the store. */
export interface PriorYearRule extends CheckRule {
  readonly needs: "PRIOR_YEAR";
  readonly find: (facts: CheckedFacts) => readonly Found[];
}

/** One rule: it stands in a file of its own. */
export type Rule = AccountRule | PriorYearRule;
