import { checkText } from "../../../docs/check-text.js";
import { countedAs, type Mutation } from "./draw-mutations.js";

/** A mutation with what became of it. */
export interface Outcome {
  readonly mutation: Mutation;
  /** Rules that gave an ERROR or a WARNING; "refused" where the document is not read any more. */
  readonly foundBy: readonly string[];
}

/** How many of one kind break a relation, and how many of those were found. */
export interface Share {
  readonly kind: string;
  readonly drawn: number;
  readonly breaking: number;
  readonly found: number;
}

async function foundBy(text: string): Promise<string[]> {
  try {
    const findings = await checkText(text);
    return [...new Set(findings.filter((one) => one.severity !== "INFO").map((one) => one.rule))];
  } catch {
    // A document that is not taken for an account any more is refused by name: whoever reads it is told.
    return ["refused"];
  }
}

/** Reads and checks every mutated document. */
export async function runMutations(mutations: readonly Mutation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const mutation of mutations) outcomes.push({ mutation, foundBy: await foundBy(mutation.text) });
  return outcomes;
}

/** The mutations that break a relation beyond rounding and were not found. */
export function missed(outcomes: readonly Outcome[]): Mutation[] {
  return outcomes.flatMap(({ mutation, foundBy: rules }) =>
    mutation.broken !== null && rules.length === 0 ? [mutation] : [],
  );
}

/** Shares by kind, in the order of the draw. */
export function sharesOf(outcomes: readonly Outcome[]): Share[] {
  const kinds = [...new Set(outcomes.map(({ mutation }) => countedAs(mutation)))];
  return kinds.map((kind) => {
    const own = outcomes.filter(({ mutation }) => countedAs(mutation) === kind);
    const breaking = own.filter(({ mutation }) => mutation.broken !== null);
    const found = breaking.filter(({ foundBy: rules }) => rules.length > 0);
    return { kind, drawn: own.length, breaking: breaking.length, found: found.length };
  });
}
