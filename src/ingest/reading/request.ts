import { z } from "zod";
import { AccountKind } from "../../domain/account.js";
import type { KnownOfDocument } from "../../domain/known-of-document.js";

/** What the process that reads is sent: the name of a file, then whether its bytes are to be parsed if it asks. */
export type Request =
  | { readonly kind: "read"; readonly file: string; readonly asks: boolean; readonly known: KnownOfDocument }
  | { readonly kind: "goOn"; readonly isWanted: boolean };

const known: z.ZodType<KnownOfDocument> = z.strictObject({
  department: z.string().exactOptional(),
  kind: z.enum(AccountKind).exactOptional(),
});

const request: z.ZodType<Request> = z.union([
  z.strictObject({ kind: z.literal("read"), file: z.string(), asks: z.boolean(), known }),
  z.strictObject({ kind: z.literal("goOn"), isWanted: z.boolean() }),
]);

/** A message to the process that reads; null for anything else. */
export function requestOf(message: unknown): Request | null {
  const parsed = request.safeParse(message);
  return parsed.success ? parsed.data : null;
}
