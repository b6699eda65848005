import { z } from "zod";
import type { PublishedAccount } from "../../domain/account.js";
import type { PlacedFinding } from "../../domain/finding.js";
import type { LeftOut } from "../../domain/left-out.js";
import { accountForm, placeForm } from "./account-form.js";
import { UnknownAnswer } from "./errors.js";
import { findingForm } from "./finding-form.js";

/** A document that was read and checked by itself. Figures are as printed, so that none is turned into another number. */
export interface Reading {
  readonly kind: "read";
  readonly account: PublishedAccount;
  readonly leftOut: readonly LeftOut[];
  /** SHA-256 of the bytes that were read. */
  readonly contentHash: string;
  /** What the rules find in the account alone. */
  readonly findings: readonly PlacedFinding[];
}

/** A document of which nothing is to be stored, and why. */
export interface Refusal {
  readonly kind: "refused";
  /** Name of the error class: the cause, for scripts. */
  readonly cause: string;
  /** One sentence that names the document. */
  readonly reason: string;
}

/** A document whose bytes are known, so that it was not parsed. */
export interface Known {
  readonly kind: "known";
  readonly contentHash: string;
}

/**
 * What the process that reads sends: that it is ready, then one answer to each name of a file, before it the hash of the
 * bytes where that is to be asked about.
 */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "hashed"; readonly contentHash: string }
  | { readonly kind: "outOfMemory" }
  | {
      readonly kind: "done";
      readonly outcome: Reading | Refusal;
      /** What the process holds after it, in megabytes. */
      readonly megabytes: number;
    };

const contentHash = z.string().regex(/^[\da-f]{64}$/);

const leftOut: z.ZodType<LeftOut> = z.strictObject({
  kind: z.string(),
  place: placeForm,
  section: z.string().nullable(),
  text: z.string(),
  why: z.string(),
});

const read: z.ZodType<Reading> = z.strictObject({
  kind: z.literal("read"),
  account: accountForm,
  leftOut: z.array(leftOut),
  contentHash,
  findings: z.array(findingForm),
});

const refused: z.ZodType<Refusal> = z.strictObject({
  kind: z.literal("refused"),
  cause: z.string(),
  reason: z.string(),
});

const answer: z.ZodType<Answer> = z.union([
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({ kind: z.literal("hashed"), contentHash }),
  z.strictObject({ kind: z.literal("outOfMemory") }),
  z.strictObject({ kind: z.literal("done"), outcome: z.union([read, refused]), megabytes: z.int() }),
]);

/** A message of the process that reads, checked member by member. Throws UnknownAnswer for anything else. */
export function answerOf(message: unknown): Answer {
  const parsed = answer.safeParse(message);
  if (parsed.success) return parsed.data;
  throw new UnknownAnswer(z.prettifyError(parsed.error).split("\n", 1)[0] ?? "");
}
