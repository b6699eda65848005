import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The seeds that this repository ships. */
export const SEEDS = path.join(__dirname, "..", "..", "..", "seeds");

/** Files of the example that a later version of the same year supersedes. */
export const SUPERSEDED = ["example-culture-tourism-bureau/2021.json", "example-east-annals-office/2024.json"];

const cell = z.union([
  z.string(),
  z.null(),
  z.object({ printed: z.string().nullable().optional(), absent: z.literal(true).optional() }),
]);

const seed = z.object({
  department: z.object({ key: z.string(), name: z.string(), synthetic: z.boolean() }),
  year: z.number(),
  document: z.object({ name: z.string(), publishedOn: z.string().optional() }),
  unit: z.string(),
  tables: z.array(
    z.object({
      table: z.string(),
      unit: z.string().optional(),
      withheld: z.boolean().optional(),
      columns: z.array(z.object({ measure: z.string(), stage: z.string().default("FINAL") })),
      rows: z.array(z.object({ key: z.string(), name: z.string(), cells: z.array(cell) })),
    }),
  ),
  statements: z.array(
    z.object({
      section: z.string(),
      table: z.string(),
      keys: z.array(z.string()),
      measure: z.string().default("TOTAL"),
      amount: z.string().optional(),
      changes: z
        .array(
          z.object({
            basis: z.string(),
            base: z.string().optional(),
            amount: z.string().optional(),
            rate: z.string().optional(),
            direction: z.string().optional(),
            completionRate: z.string().optional(),
            reason: z.string().optional(),
          }),
        )
        .default([]),
      shares: z
        .array(z.object({ rate: z.string(), table: z.string(), key: z.string(), measure: z.string().default("TOTAL") }))
        .default([]),
    }),
  ),
});

/** A seed file as it stands, read without any code of the project. */
export type PlainAccount = z.infer<typeof seed> & { readonly file: string };

/** Fen of "629.09" 万元 or "6,290,900.00" 元: whole digits, no rounding. Blank is 0 here, as sums take it. */
export function fen(printed: string | null, unit: string): bigint {
  if (printed === null) return 0n;
  const digits = /^(-?)([\d,]+)\.(\d\d)$/.exec(printed);
  if (digits?.[2] === undefined || digits[3] === undefined) throw new Error(`${printed} is not printed with two decimals`);
  const value = BigInt(digits[2].replace(/,/g, "") + digits[3]) * (unit === "YUAN" ? 1n : 10_000n);
  return digits[1] === "-" ? -value : value;
}

/** Every seed below a folder, by file name. */
function plainAccounts(folder: string): PlainAccount[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
    .map((file) => file.split(path.sep).join("/"))
    .sort()
    .map((file) => ({ ...seed.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"))), file }));
}

/** The fictional city: departments with all nine tables. Those of the fictional county are small, for single cases. */
export function plainCity(): PlainAccount[] {
  return plainAccounts(path.join(SEEDS, "example")).filter((one) => !one.file.startsWith("example-county-"));
}

/** What is printed in a cell; undefined where the row or the cell does not exist. */
export function printedIn(
  account: PlainAccount,
  table: string,
  key: string,
  measure = "TOTAL",
  stage = "FINAL",
): string | null | undefined {
  const found = account.tables.find((candidate) => candidate.table === table);
  const column = found?.columns.findIndex((candidate) => candidate.measure === measure && candidate.stage === stage) ?? -1;
  const value = found?.rows.find((row) => row.key === key)?.cells[column];
  if (value === null || value === undefined || typeof value === "string") return value;
  return value.absent === true ? undefined : (value.printed ?? null);
}

/** Fen of a cell; 0 where it is blank or not there. */
export function amountIn(account: PlainAccount, table: string, key: string, measure = "TOTAL", stage = "FINAL"): bigint {
  const unit = account.tables.find((candidate) => candidate.table === table)?.unit ?? account.unit;
  return fen(printedIn(account, table, key, measure, stage) ?? null, unit);
}

/** Keys of a table's rows. */
export function keysOf(account: PlainAccount, table: string): string[] {
  return account.tables.find((candidate) => candidate.table === table)?.rows.map((row) => row.key) ?? [];
}
