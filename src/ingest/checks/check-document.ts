import { NO_CROSSWALK } from "../../domain/crosswalk.js";
import type { PublishedAccount } from "../../domain/account.js";
import { lineKey, type PriorYear } from "../../domain/facts.js";
import type { FindingFacts } from "../../domain/finding.js";
import type { DocumentText } from "../recognise/document-text.js";
import type { AccountRecord } from "../save/account-record.js";
import { factsOfRecord } from "../save/record-facts.js";
import { runChecks } from "./run-checks.js";

/** An account that has been read, with its record and its printed text (null for a seed, which has none). */
export interface CheckableDocument {
  readonly account: PublishedAccount;
  readonly record: AccountRecord;
  readonly text: DocumentText | null;
}

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };

/** What an account publishes, as the base of the year after. */
function priorYearOf({ account, record }: CheckableDocument): PriorYear {
  return {
    lines: new Map(record.lines.map((line) => [lineKey(line.table, line.key), line])),
    withheldTables: new Set(account.tables.flatMap((table) => (table.withheld === true ? [table.table] : []))),
  };
}

/**
 * Everything that the rules find in a document that has been read. No store is asked, so codes are joined by themselves.
 * @param prior the account of the year before, where it has been read too
 */
export function checkDocument(document: CheckableDocument, prior: CheckableDocument | null): FindingFacts[] {
  const { account, record, text } = document;
  return runChecks({
    department: account.department.name,
    year: account.year,
    account: factsOfRecord(account.document.name, record),
    prior: prior === null ? NO_PRIOR : priorYearOf(prior),
    crosswalk: NO_CROSSWALK,
    published: account,
    record,
    text,
  });
}
