import { readFile, writeFile } from "node:fs/promises";
import { types } from "node:util";
import { z } from "zod";
import type { AccountFindings } from "../../domain/finding.js";
import { UserError } from "../user-error.js";

const USAGE_EXIT = 2;

/** A finding that was accepted; a plain list of fingerprints knows no more than those. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly rule: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly message: string | null;
}

const accepted = z.object({
  fingerprint: z.string(),
  rule: z.string().nullable().default(null),
  department: z.string().nullable().default(null),
  year: z.number().nullable().default(null),
  message: z.string().nullable().default(null),
});
const bare = z
  .string()
  .transform((fingerprint) => ({ fingerprint, rule: null, department: null, year: null, message: null }));
const baseline = z.union([z.object({ findings: z.array(accepted) }), z.array(bare)]);

function codeOf(error: unknown): string {
  return types.isNativeError(error) && "code" in error && typeof error.code === "string" ? error.code : "unknown fault";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The accepted findings of a file: what `--format json` or `--write-baseline` wrote, or a list of fingerprints.
 * Throws UserError naming the file where it is not there or is neither.
 */
export async function readBaseline(file: string): Promise<AcceptedFinding[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UserError(`--baseline ${file} cannot be read (${codeOf(error)})`, USAGE_EXIT);
  });
  const result = baseline.safeParse(parsed(text));
  if (!result.success) {
    throw new UserError(
      `--baseline ${file} holds neither findings nor a list of fingerprints; write one with --write-baseline`,
      USAGE_EXIT,
    );
  }
  return Array.isArray(result.data) ? result.data : result.data.findings;
}

/** Writes every finding as accepted, in an order that stays the same. Throws UserError where the file cannot be written. */
export async function writeBaseline(file: string, accounts: readonly AccountFindings[]): Promise<void> {
  const findings = accounts
    .flatMap(({ department, year, findings: found }) =>
      found.map(({ fingerprint, rule, severity, messageZh }) => ({
        fingerprint,
        rule,
        severity,
        department,
        year,
        message: messageZh,
      })),
    )
    .sort((a, b) => Buffer.compare(Buffer.from(a.fingerprint), Buffer.from(b.fingerprint)));
  await writeFile(file, `${JSON.stringify({ findings }, null, 2)}\n`).catch((error: unknown) => {
    throw new UserError(`--write-baseline ${file} cannot be written (${codeOf(error)})`, USAGE_EXIT);
  });
}
