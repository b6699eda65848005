import type { PublishedStatement } from "../../domain/account.js";
import type { Lines } from "./finish-draft.js";
import { lex } from "./lex.js";
import type { Unplaced } from "./narrative.js";
import { amountAfter, type Money } from "./passed-over.js";
import type { Prepared } from "./prepared.js";
import { amountOrNull } from "./printed-figures.js";
import { placeOf } from "./publish.js";
import { clauseAt } from "./sentence.js";
import type { Token } from "./token.js";

type Name = Extract<Token, { kind: "name" }>;

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
