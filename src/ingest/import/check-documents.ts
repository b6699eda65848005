import { types } from "node:util";
import type { AccountFindings } from "../../domain/finding.js";
import { checkDocument, type CheckableDocument } from "../checks/check-document.js";
import { readAccount } from "../read-account.js";
import { readFileBytes } from "../readers/read-file.js";
import { recordOf } from "../save/save-account.js";
import { whyRefused } from "./why-refused.js";
import { foldName } from "../../domain/names.js";

/** What the checks found in each document that could be read, and why the others could not. */
export interface CheckedDocuments {
  readonly accounts: readonly AccountFindings[];
  readonly refusals: readonly string[];
}

async function readIt(file: string): Promise<CheckableDocument> {
  const { account, text } = await readAccount(await readFileBytes(file), file);
  return { account, text, record: recordOf(account) };
}

function yearName({ account }: CheckableDocument, year: number): string {
  return `${foldName(account.department.name)} ${String(year)}`;
}

/** Reads and checks documents, with no store; of documents of one department, each knows the one of the year before. */
export async function checkDocuments(files: readonly string[]): Promise<CheckedDocuments> {
  const documents: CheckableDocument[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    try {
      documents.push(await readIt(file));
    } catch (error) {
      if (!types.isNativeError(error)) throw error;
      refusals.push(whyRefused(file, error));
    }
  }
  const byYear = new Map(documents.map((document) => [yearName(document, document.account.year), document]));
  const accounts = documents.map((document) => ({
    department: document.account.department.name,
    year: document.account.year,
    document: document.account.document.name,
    findings: checkDocument(document, byYear.get(yearName(document, document.account.year - 1)) ?? null),
  }));
  return { accounts, refusals };
}
