import type { FindingFacts } from "../../src/domain/finding.js";
import {
  checkAlone,
  checkBeside,
  inRuleOrder,
  type CheckableDocument,
} from "../../src/ingest/checks/check-document.js";
import { readAccount } from "../../src/ingest/read-account.js";
import { recordOf } from "../../src/ingest/record/record-of.js";
import { CORRECT_DOCUMENTS, type CorrectDocument } from "../ingest/checks/generated/correct-documents.js";
import type { Edit, Variant } from "./example.js";

async function read(text: string, name: string): Promise<CheckableDocument> {
  const { account, text: printed } = await readAccount(Buffer.from(text), `${name}.txt`);
  return { account, text: printed, record: recordOf(account) };
}

/** What the checks find in the text of a document, read as `juesuan check` reads it. */
export async function checkText(text: string, prior: string | null = null): Promise<FindingFacts[]> {
  const document = await read(text, "account");
  const before = prior === null ? null : await read(prior, "prior");
  return inRuleOrder([...checkAlone(document), ...checkBeside(document, before)]);
}

/** A correct document with edits, each of a text that stands in it exactly once; throws for one that does not. */
function editedDocument(name: CorrectDocument, edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`${JSON.stringify(from)} stands ${String(parts.length - 1)} times in ${name}.txt`);
    return parts.join(to);
  }, CORRECT_DOCUMENTS[name].text);
}

const found = new WeakMap<Variant, Promise<FindingFacts[]>>();

/** What the checks find in one variant of an example: read and checked once, however often it is asked for. */
export async function checkVariant(variant: Variant): Promise<FindingFacts[]> {
  const { document, edits, prior } = variant;
  const known = found.get(variant);
  if (known !== undefined) return known;
  const before = prior === undefined ? null : editedDocument("account-2019", prior);
  const findings = checkText(editedDocument(document, edits), before);
  found.set(variant, findings);
  return findings;
}
