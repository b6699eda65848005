import { gapBefore, type Lexed } from "./clause.js";
import { isFiller } from "./filler.js";
import type { Token } from "./token.js";

export type Money = Extract<Token, { kind: "money" }>;

function isMoney(token: Token | undefined): token is Money {
  return token?.kind === "money";
}

/** The amount that is stated of the name at `index` at once (机关运行经费支出决算为5万元), or null where none is. */
export function amountAfter(lexed: Lexed, index: number): Money | null {
  const isFinal = lexed.tokens[index + 1]?.kind === "final";
  const next = isFinal ? index + 2 : index + 1;
  const money = lexed.tokens[next];
  const isAtOnce = isFiller(gapBefore(lexed, next)) && (!isFinal || isFiller(gapBefore(lexed, index + 1)));
  return isMoney(money) && isAtOnce ? money : null;
}

/**
 * Where the first amount stands that reading passes over with what says what money bought, or with a list of items: in a
 * list every amount is one of the account, elsewhere one that a line's name stands before. Null where there is none.
 */
export function amountPassedOver(lexed: Lexed, from: number, end: number, isList: boolean): number | null {
  for (let at = from + 1; at < lexed.tokens.length; at += 1) {
    const token = lexed.tokens[at];
    if (token === undefined || token.start >= end) return null;
    if (isList && isMoney(token)) return token.start;
    const isName = token.kind === "name" ? token.lines.length > 0 : token.kind === "path";
    const amount = isName ? amountAfter(lexed, at) : null;
    if (amount !== null && amount.start < end) return amount.start;
  }
  return null;
}
