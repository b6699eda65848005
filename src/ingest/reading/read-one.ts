import { createHash } from "node:crypto";
import { types } from "node:util";
import { checkAlone } from "../checks/check-document.js";
import type { KnownOfDocument } from "../../domain/known-of-document.js";
import { readAccount } from "../read-account.js";
import { readFileBytes } from "../readers/read-file.js";
import { PageMemoryExhausted } from "../readers/pdf/errors.js";
import { recordOf } from "../record/record-of.js";
import type { Answer, Reading } from "./reading.js";
import { whyRefused } from "./why-refused.js";

/** Whether bytes of a hash are to be parsed. */
export type IsWanted = (contentHash: string) => Promise<boolean>;

/** The record is made here too: an account that cannot be held exactly is refused where time and memory are bounded. */
async function read(file: string, known: KnownOfDocument, isWanted: IsWanted | null): Promise<Reading | null> {
  const bytes = await readFileBytes(file);
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  if (isWanted !== null && !(await isWanted(contentHash))) return null;
  const { account, leftOut, text } = await readAccount(bytes, file, known);
  const findings = checkAlone({ account, record: recordOf(account), text });
  return { kind: "read", account, leftOut, contentHash, findings };
}

/**
 * Reads, recognises and checks one document; what is the matter with it becomes a refusal. Null where its bytes are not
 * wanted.
 * @param megabytes what the process holds
 */
export async function readOne(
  file: string,
  known: KnownOfDocument,
  isWanted: IsWanted | null,
  megabytes: () => number,
): Promise<Answer | null> {
  try {
    const outcome = await read(file, known, isWanted);
    return outcome === null ? null : { kind: "done", outcome, megabytes: megabytes() };
  } catch (error) {
    if (error instanceof PageMemoryExhausted) return { kind: "outOfMemory" };
    if (!types.isNativeError(error)) throw error;
    const reason = whyRefused(file, error);
    return { kind: "done", outcome: { kind: "refused", cause: error.name, reason }, megabytes: megabytes() };
  }
}
