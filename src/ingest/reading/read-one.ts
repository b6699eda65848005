import { createHash } from "node:crypto";
import { types } from "node:util";
import { checkAlone } from "../checks/check-document.js";
import { readAccount } from "../read-account.js";
import { readFileBytes } from "../readers/read-file.js";
import { PageMemoryExhausted } from "../readers/pdf/errors.js";
import { recordOf } from "../record/record-of.js";
import type { Answer, Reading } from "./reading.js";
import { whyRefused } from "./why-refused.js";

const MEGABYTE = 1024 * 1024;

/** The record is made here too: an account that cannot be held exactly is refused where time and memory are bounded. */
async function read(file: string): Promise<Reading> {
  const bytes = await readFileBytes(file);
  const { account, leftOut, text } = await readAccount(bytes, file);
  const findings = checkAlone({ account, record: recordOf(account), text });
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  return { kind: "read", account, leftOut, contentHash, findings };
}

/** Reads, recognises and checks one document; what is the matter with it becomes a refusal. */
export async function readOne(file: string): Promise<Answer> {
  const megabytes = (): number => Math.ceil(process.memoryUsage.rss() / MEGABYTE);
  try {
    return { kind: "done", outcome: await read(file), megabytes: megabytes() };
  } catch (error) {
    if (error instanceof PageMemoryExhausted) return { kind: "outOfMemory" };
    if (!types.isNativeError(error)) throw error;
    const reason = whyRefused(file, error);
    return { kind: "done", outcome: { kind: "refused", cause: error.name, reason }, megabytes: megabytes() };
  }
}
