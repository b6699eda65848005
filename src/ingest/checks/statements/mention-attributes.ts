import type { Agreement } from "../../../domain/agreement.js";
import { Direction } from "../../../domain/change.js";
import { printAmount, type AmountUnit } from "../../../domain/money.js";
import { printNumber } from "../../../domain/printed.js";
import type { Mention } from "../../../domain/statement.js";
import { judgeSame } from "../../../domain/sum.js";
import type { Words } from "../rule.js";
import { judgeTwoRates } from "./two-rates.js";
import { DIRECTION_WORDS } from "../words.js";

/** One thing that a mention of a change can say. */
export interface MentionAttribute {
  readonly id: "amount" | "base" | "rate" | "completionRate" | "direction";
  readonly name: Words;
  /** How two mentions agree on it; null where either does not say it. */
  readonly judge: (one: Mention, other: Mention) => Agreement | null;
  /** The number that is stated; null where it is none. */
  readonly number: (mention: Mention, unit: AmountUnit) => string | null;
}

/** 增加 against 减少, and 持平 against a change that no rounding makes 0. */
function judgeDirections(one: Mention, other: Mention): Agreement | null {
  const [a, b] = [one.direction, other.direction];
  if (a === null || b === null) return null;
  if (a === b) return "EXACT";
  if (a !== Direction.UNCHANGED && b !== Direction.UNCHANGED) return "CONTRADICTS";
  const moved = a === Direction.UNCHANGED ? other.amount : one.amount;
  if (moved === null) return null;
  return moved.interval.low > 0n || moved.interval.high < 0n ? "CONTRADICTS" : "WITHIN_ROUNDING";
}

/** Everything that two mentions of one change can be compared by. */
const MENTION_ATTRIBUTES: readonly MentionAttribute[] = [
  {
    id: "amount",
    name: { zh: "变动额", en: "the change" },
    judge: ({ amount: a }, { amount: b }) => (a === null || b === null ? null : judgeSame(a, b)),
    number: ({ amount }, unit) => (amount === null ? null : printAmount(amount.fen, unit)),
  },
  {
    id: "base",
    name: { zh: "基数", en: "the base" },
    judge: ({ base: a }, { base: b }) => (a === null || b === null ? null : judgeSame(a, b)),
    number: ({ base }, unit) => (base === null ? null : printAmount(base.fen, unit)),
  },
  {
    id: "rate",
    name: { zh: "变动率（%）", en: "the rate (%)" },
    judge: ({ rate: a }, { rate: b }) => (a === null || b === null ? null : judgeTwoRates(a, b)),
    number: ({ rate }) => (rate === null ? null : printNumber(rate)),
  },
  {
    id: "completionRate",
    name: { zh: "完成率（%）", en: "the completion rate (%)" },
    judge: ({ completionRate: a }, { completionRate: b }) => (a === null || b === null ? null : judgeTwoRates(a, b)),
    number: ({ completionRate }) => (completionRate === null ? null : printNumber(completionRate)),
  },
  {
    id: "direction",
    name: { zh: "增减方向", en: "the direction" },
    judge: judgeDirections,
    number: () => null,
  },
];

/**
 * What mentions of one change are compared by where no other rule judges it: a printed budget judges bases and
 * directions, a known base or amount the rates.
 */
export function attributesToCompare(mentions: readonly Mention[], hasPrintedBudget: boolean): MentionAttribute[] {
  const hasBase = hasPrintedBudget || mentions.some(({ base }) => base !== null);
  const hasAmount = mentions.some(({ amount }) => amount !== null);
  return MENTION_ATTRIBUTES.filter(({ id }) => {
    if (id === "amount") return true;
    if (id === "base") return !hasPrintedBudget;
    return !hasBase && !(id === "rate" && hasAmount);
  });
}

/** What a mention says of an attribute, in words of both languages. */
export function saidOf({ id, number }: MentionAttribute, mention: Mention, unit: AmountUnit): string | Words {
  if (id === "direction" && mention.direction !== null) return DIRECTION_WORDS[mention.direction];
  return number(mention, unit) ?? "";
}
