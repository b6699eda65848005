import type { Meaning } from "./token.js";

/** One kind of word or phrase of the narrative. */
export interface LexRule {
  /** Every character that the phrase can start with; others need not be looked at. */
  readonly first: string;
  readonly pattern: RegExp;
  /** Its meaning from the groups of the pattern and the text after it, or null where the words only look alike. */
  readonly read: (groups: readonly (string | undefined)[], after: string) => Meaning | null;
}

export function lexRule(first: string, source: string, read: LexRule["read"]): LexRule {
  return { first, pattern: new RegExp(source, "y"), read };
}

/** The rules by the characters that they can start with, each list in the order given. */
export function byFirstCharacter(rules: readonly LexRule[]): ReadonlyMap<string, readonly LexRule[]> {
  const index = new Map<string, LexRule[]>();
  for (const rule of rules) {
    for (const first of new Set(rule.first)) {
      const known = index.get(first);
      if (known === undefined) index.set(first, [rule]);
      else known.push(rule);
    }
  }
  return index;
}
