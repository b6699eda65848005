import { readFileSync } from "node:fs";
import { z } from "zod";

const number = z.string().nullish();
const part = z.looseObject({
  name: z.string(),
  amount: number,
  sharePct: number,
  listed: z.array(z.string()).optional(),
});
const entry = z.looseObject({
  id: z.string(),
  section: z.string(),
  subject: z.string(),
  amount: number,
  comparisonBasis: z.enum(["prior_year", "initial_budget", "adjusted_budget", "budget", "first_year"]).nullish(),
  basisValueStated: number,
  changeAmount: number,
  changeRatePct: number,
  completionPct: number,
  sharePct: number,
  direction: z.enum(["increase", "decrease", "flat"]).nullish(),
  reason: z.string().nullish(),
  tableRef: z.string().nullish(),
  listed: z.array(z.string()).optional(),
  parts: z.array(part).optional(),
});
const gold = z.looseObject({
  schema: z.string().startsWith("gold-v1"),
  tables: z.record(z.string().regex(/^T[1-9]$/), z.record(z.string(), z.unknown())),
  narrative: z.array(entry),
});

/** What a person read in a document: the cells of its tables, and the sentences that state figures. */
export type GoldFile = z.infer<typeof gold>;
/** One sentence about one line. */
export type GoldEntry = z.infer<typeof entry>;
/** What a sentence says of a part of its line. */
export type GoldPart = z.infer<typeof part>;

/** Reads a file of expected facts. Throws an error that names the file where it is no gold-v1 file. */
export function readGoldFile(file: string): GoldFile {
  const read = gold.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file} is no gold-v1 file: ${z.prettifyError(read.error)}`);
  return read.data;
}
