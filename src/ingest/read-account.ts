import type { PublishedAccount, PublishedTable } from "../domain/account.js";
import type { LeftOut } from "../domain/left-out.js";
import type { Stage } from "../domain/line.js";
import type { KnownOfDocument } from "../domain/known-of-document.js";
import type { LocatedDocument } from "./located.js";
import { readDocument } from "./readers/read-document.js";
import type { DocumentText } from "./recognise/document-text.js";
import { recognise } from "./recognise/recognise.js";
import { readIndicators } from "./statements/indicators/read-indicators.js";
import { readStatements } from "./statements/read-statements.js";

/** Raised when the same bytes would be read into something better than before. */
export const READER_VERSION = 4;

/** What reading a document gives: the account, and what was not understood of it. */
export interface ReadAccount {
  readonly account: PublishedAccount;
  readonly format: LocatedDocument["format"];
  readonly pages: number | null;
  readonly leftOut: readonly LeftOut[];
  /** What is printed, for rules about wording. */
  readonly text: DocumentText;
}

/** The budget column of 三公 holds one stage throughout: what its note, or else the narrative, calls it. */
function withBudgetStage(table: PublishedTable, stage: Stage): PublishedTable {
  if (table.table !== "THREE_PUBLIC") return table;
  const columns = table.columns.map((column) => (column.stage === "FINAL" ? column : { ...column, stage }));
  return { ...table, columns };
}

/**
 * Reads a published account from the bytes of a document of any format. Throws a ReadError where the document cannot
 * be read, a RecognitionRefused where it is no account that is supported; both name the document and the remedy.
 */
export async function readAccount(bytes: Uint8Array, name: string, known: KnownOfDocument = {}): Promise<ReadAccount> {
  const document = await readDocument(bytes, name);
  const recognised = recognise(document, known);
  const { year, unit, tables, paragraphs, budgetStageSource } = recognised;
  const read = readStatements({ year, unit, tables, paragraphs, budgetStageSource });
  const indicators = readIndicators(paragraphs);
  const account: PublishedAccount = {
    department: recognised.department,
    year,
    kind: recognised.kind,
    document: recognised.document,
    tables: tables.map((table) => withBudgetStage(table, read.threePublicBudgetStage)),
    statements: read.statements,
    ...(indicators.length === 0 ? {} : { indicators }),
  };
  const leftOut = [...recognised.notUnderstood.map((one) => ({ ...one, section: null })), ...read.unplaced];
  return { account, format: document.format, pages: document.pages, leftOut, text: recognised.text };
}
