import { z } from "zod";
import type { LineKey } from "../../domain/facts.js";
import { FindingSeverity, type PlacedFinding } from "../../domain/finding.js";
import { ACCOUNT_TABLES, AccountTable } from "../../domain/line.js";

const text = z.string();
const count = z.int().nullable();

function isLineKey(value: unknown): value is LineKey {
  return typeof value === "string" && ACCOUNT_TABLES.some((table) => value.startsWith(`${table}/`));
}

const place = z.strictObject({
  document: text,
  page: count,
  section: text.nullable(),
  table: z.enum(AccountTable).nullable(),
  row: count,
  column: count,
  line: count,
  text: text.nullable(),
});

/** Every member of a finding, and no other. */
export const findingForm: z.ZodType<PlacedFinding> = z.strictObject({
  fingerprint: text,
  rule: text,
  severity: z.enum(FindingSeverity),
  line: z.custom<LineKey>(isLineKey).nullable(),
  messageZh: text,
  messageEn: text,
  expected: text.nullable(),
  actual: text.nullable(),
  difference: text.nullable(),
  sources: z.array(place),
  ordinal: z.int(),
});
