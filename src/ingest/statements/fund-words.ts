import type { Fund } from "./names/sides.js";
import type { Token } from "./token.js";
import type { Topic } from "./topic.js";

/** Sections on all money: a fund that is named there is a part of it. In others it only says which money the section is on. */
const ON_ALL_MONEY: ReadonlySet<Topic> = new Set(["OVERALL", "INCOME", "EXPENDITURE", "APPROPRIATION", "OTHER"]);

const WORDS: readonly (readonly [RegExp, Fund])[] = [
  [/(?:一般)?公共(?:(?:财政)?预算(?:财政)?(?:拨款)?|财政拨款)/y, "GENERAL_BUDGET"],
  [/政府性基金(?:预算(?:财政)?(?:拨款)?|(?:财政)?拨款|(?=[为:]?\d))/y, "GOVERNMENT_FUND"],
  [/国有资本经营(?:预算(?:财政)?(?:拨款)?|(?:财政)?拨款)/y, "STATE_CAPITAL"],
];

/** The words at `at` that name a fund and no line of it (公共预算财政拨款年初结转结余: the line comes after), or null. */
export function fundAt(topic: Topic, folded: string, at: number): Extract<Token, { kind: "fund" }> | null {
  if (!ON_ALL_MONEY.has(topic)) return null;
  for (const [pattern, fund] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match !== null) return { kind: "fund", fund, start: at, end: at + match[0].length };
  }
  return null;
}
