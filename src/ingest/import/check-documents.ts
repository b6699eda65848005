import type { AccountFindings } from "../../domain/finding.js";
import { foldName } from "../../domain/names.js";
import { checkBeside, inRuleOrder, type RecordedAccount } from "../checks/check-document.js";
import type { DocumentReader } from "../reading/document-reader.js";
import type { Reading } from "../reading/reading.js";
import { recordOf } from "../record/record-of.js";

/** What the checks found in each document that could be read, and why the others could not. */
export interface CheckedDocuments {
  readonly accounts: readonly AccountFindings[];
  readonly refusals: readonly string[];
}

function yearName({ account }: RecordedAccount, year: number): string {
  return `${foldName(account.department.name)} ${String(year)}`;
}

/**
 * Reads documents side by side and checks them, with no store; of documents of one department, each knows the one of the year before.
 * Throws ReaderNotStarted or UnknownAnswer, for no fault of a document.
 */
export async function checkDocuments(files: readonly string[], reader: DocumentReader): Promise<CheckedDocuments> {
  const documents: (RecordedAccount & Pick<Reading, "findings">)[] = [];
  const refusals: string[] = [];
  for (const read of await Promise.all(files.map((file) => reader.read(file)))) {
    if (read.kind === "refused") refusals.push(read.reason);
    else if (read.kind === "read") {
      const { account, findings } = read;
      documents.push({ account, findings, record: recordOf(account) });
    }
  }
  const byYear = new Map(documents.map((document) => [yearName(document, document.account.year), document]));
  const accounts = documents.map((document) => {
    const { account } = document;
    const prior = byYear.get(yearName(document, account.year - 1)) ?? null;
    const findings = inRuleOrder([...document.findings, ...checkBeside(document, prior)]);
    return { department: account.department.name, year: account.year, document: account.document.name, findings };
  });
  return { accounts, refusals };
}
