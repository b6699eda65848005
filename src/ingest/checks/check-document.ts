import { NO_CROSSWALK } from "../../domain/crosswalk.js";
import type { PublishedAccount } from "../../domain/account.js";
import { lineKey, NOTHING_PUBLISHED, type PriorYear } from "../../domain/facts.js";
import type { FindingFacts, PlacedFinding } from "../../domain/finding.js";
import type { DocumentText } from "../recognise/document-text.js";
import type { AccountRecord } from "../../domain/record.js";
import { factsOfRecord } from "../record/record-facts.js";
import type { CheckContext } from "./changes.js";
import { runAccountChecks, runPriorYearChecks } from "./run-checks.js";

/** An account that has been read, with its record. */
export interface RecordedAccount {
  readonly account: PublishedAccount;
  readonly record: AccountRecord;
}

/** With its printed text besides (null for a seed, which has none). */
export interface CheckableDocument extends RecordedAccount {
  readonly text: DocumentText | null;
}

/** What an account publishes, as the base of the year after. */
function priorYearOf({ account, record }: RecordedAccount): PriorYear {
  return {
    lines: new Map(record.lines.map((line) => [lineKey(line.table, line.key), line])),
    withheldTables: new Set(account.tables.flatMap((table) => (table.withheld === true ? [table.table] : []))),
  };
}

function contextOf({ account, record }: RecordedAccount, prior: RecordedAccount | null): CheckContext {
  return {
    department: account.department.name,
    year: account.year,
    account: factsOfRecord(account.document.name, record),
    prior: prior === null ? NOTHING_PUBLISHED : priorYearOf(prior),
    crosswalk: NO_CROSSWALK,
  };
}

/**
 * What the rules find in a document that has been read, whatever the year before published. No store is asked: rules
 * that look at the account alone ask for no code of another year.
 */
export function checkAlone({ account, record, text }: CheckableDocument): PlacedFinding[] {
  return runAccountChecks({ ...contextOf({ account, record }, null), published: account, record, text });
}

/** What the rules find that look back. No store is asked, so codes are joined by themselves. */
export function checkBeside(document: RecordedAccount, prior: RecordedAccount | null): PlacedFinding[] {
  return runPriorYearChecks(contextOf(document, prior));
}

function factsOf(placed: PlacedFinding): FindingFacts {
  const { fingerprint, rule, severity, line, messageZh, messageEn, expected, actual, difference, sources } = placed;
  return { fingerprint, rule, severity, line, messageZh, messageEn, expected, actual, difference, sources };
}

/** Findings of one account, rule by rule, each in document order. */
export function inRuleOrder(placed: readonly PlacedFinding[]): FindingFacts[] {
  return [...placed].sort((a, b) => a.ordinal - b.ordinal).map(factsOf);
}
