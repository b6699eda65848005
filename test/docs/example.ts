import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { FindingSeverity } from "../../src/domain/finding.js";

/** Text of a document that is found exactly once, and what stands in its place. */
const edit = z.tuple([z.string().min(1), z.string()]);

const variant = z.strictObject({
  document: z.enum(["account-2020", "without-funds-2020"]).default("account-2020"),
  edits: z.array(edit).default([]),
  /** Given where the account of 2019 is checked along: edits of that one. */
  prior: z.array(edit).optional(),
  /** What makes the difference, in a sentence. */
  because: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
});

const example = z.strictObject({
  fails: variant.extend({ severity: z.enum(FindingSeverity) }),
  passes: variant,
});

export type Edit = z.infer<typeof edit>;
export type Variant = z.infer<typeof variant>;

/** How a rule fails and how it passes: docs/checks/RULE.json, edits of a correct document. */
export type Example = z.infer<typeof example>;

/** The examples by rule. Throws for a file that does not hold one, naming it. */
export function readExamples(root: string): Map<string, Example> {
  const folder = path.join(root, "docs", "checks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    names.sort().map((name) => {
      const parsed = example.safeParse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
      if (!parsed.success) throw new Error(`docs/checks/${name}: ${z.prettifyError(parsed.error)}`);
      return [name.slice(0, -".json".length), parsed.data];
    }),
  );
}
