import type { PublishedStatement } from "../../domain/account.js";
import { gapBefore, type Lexed } from "./clause.js";
import { isFiller } from "./filler.js";
import type { Lines } from "./finish-draft.js";
import { lex } from "./lex.js";
import type { Unplaced } from "./narrative.js";
import type { Prepared } from "./prepared.js";
import { amountOrNull } from "./printed-figures.js";
import { placeOf } from "./publish.js";
import { clauseAt } from "./sentence.js";
import type { Token } from "./token.js";

type Name = Extract<Token, { kind: "name" }>;
type Money = Extract<Token, { kind: "money" }>;

function isMoney(token: Token | undefined): token is Money {
  return token?.kind === "money";
}

/** The amount that is stated of the name at `index` at once (机关运行经费支出决算为5万元), or null where none is. */
function amountAfter(lexed: Lexed, index: number): Money | null {
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

function isStated(
  name: Name,
  text: string,
  lines: Lines,
  unit: Money,
  statements: readonly PublishedStatement[],
): boolean {
  const amount = amountOrNull(text, unit.figures[0]?.unit ?? lines.unit);
  if (amount === null) return false;
  return name.lines.some((line) => {
    if (lines.figures.match(line, amount) !== "NONE") return true;
    return statements.some((one) => {
      const isSame = one.table === line.table && one.keys.join() === line.keys.join();
      return isSame && one.amount !== undefined && amountOrNull(one.amount, one.unit)?.fen === amount.fen;
    });
  });
}

/**
 * One report a paragraph of amounts of the account's lines that stand in a section which is none of it (绩效, 国有资产, 附件)
 * and nowhere else: such a section may be one of the account under a heading that was not understood.
 */
export function outsideAmounts(
  prepared: readonly Prepared[],
  lines: Lines,
  statements: readonly PublishedStatement[],
): readonly Unplaced[] {
  return prepared.flatMap(({ topic, paragraph, canonical }) => {
    if (topic !== "OUTSIDE") return [];
    const lexed = { ...canonical, tokens: lex(canonical.folded, "OTHER", lines.names) };
    const passedOver = lexed.tokens.find((token, index) => {
      if (token.kind !== "name" || token.lines.length === 0) return false;
      const money = amountAfter(lexed, index);
      const text = money?.figures[0]?.text;
      return money !== null && text !== undefined && !isStated(token, text, lines, money, statements);
    });
    if (passedOver === undefined) return [];
    const { section, trail } = paragraph;
    const why = `the section "${trail.at(-1) ?? ""}" explains other matters, so that amounts of lines of the account in it are not read`;
    const text = clauseAt(canonical, passedOver.start);
    return [{ kind: "OUTSIDE_SECTION", place: placeOf(paragraph), section, text, why }];
  });
}
