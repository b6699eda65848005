import { gapBefore, type Lexed } from "./clause.js";
import { isFiller } from "./filler.js";
import type { Token } from "./token.js";

type Of<Kind extends Token["kind"]> = Extract<Token, { kind: Kind }>;

/** What became of one line: 持平, or a direction word with its figure. */
export type Outcome =
  | { readonly word: Of<"flat">; readonly figure: null }
  | { readonly word: Of<"direction">; readonly figure: Of<"money" | "rate"> };

/** Outcomes that stand side by side, and where the text goes on after them. */
export interface OutcomesAbreast {
  readonly outcomes: readonly Outcome[];
  readonly end: number;
}

const AND = /^(?:以?及|和|与|而)?(?:基本)?$/;

function outcomeAt(lexed: Lexed, at: number): Outcome | null {
  const [word, figure] = lexed.tokens.slice(at, at + 2);
  if (word?.kind === "flat") return { word, figure: null };
  if (word?.kind !== "direction" || word.leadsTo) return null;
  if (figure?.kind !== "money" && figure?.kind !== "rate") return null;
  return figure.figures.length === 1 && isFiller(gapBefore(lexed, at + 1)) ? { word, figure } : null;
}

/** True where the outcomes are several changes: 减少5万元、下降3% states one, in an amount and its rate. */
function areSeveral(outcomes: readonly Outcome[], lines: number): boolean {
  const [first, second] = outcomes;
  if (first === undefined || second === undefined) return false;
  const sorts = [first.figure?.kind, second.figure?.kind];
  if (sorts.includes("money") && sorts.includes("rate")) return outcomes.length > 2;
  return outcomes.length === lines || !sorts.includes(undefined);
}

/**
 * The outcomes that token number `at` begins, where several stand side by side (分别增长5%、下降3%; 分别持平和下降3%); null
 * where there is one. Each is of a line of its own, in the order in which `lines` of them were named.
 */
export function outcomesAbreast(lexed: Lexed, at: number, lines: number): OutcomesAbreast | null {
  const outcomes: Outcome[] = [];
  let next = at;
  let end = 0;
  for (let outcome = outcomeAt(lexed, next); outcome !== null; outcome = outcomeAt(lexed, next)) {
    outcomes.push(outcome);
    end = (outcome.figure ?? outcome.word).end;
    next += outcome.figure === null ? 1 : 2;
    const isPaused = lexed.tokens[next]?.kind === "pause" && isFiller(gapBefore(lexed, next));
    if (isPaused) next += 1;
    const gap = gapBefore(lexed, next);
    if (!AND.test(gap) || (!isPaused && gap === "")) break;
  }
  return areSeveral(outcomes, lines) ? { outcomes, end } : null;
}
