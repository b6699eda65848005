import { directionOf, type Direction } from "./change.js";
import { printAmount, type AmountUnit } from "./money.js";

const UNIT_ZH: Readonly<Record<AmountUnit, string>> = { YUAN: "元", WAN_YUAN: "万元", YI_YUAN: "亿元" };
const UNIT_EN: Readonly<Record<AmountUnit, string>> = {
  YUAN: "yuan",
  WAN_YUAN: "ten thousand yuan",
  YI_YUAN: "hundred million yuan",
};
const WORD_ZH: Readonly<Record<Direction, string>> = { INCREASE: "增加", DECREASE: "减少", UNCHANGED: "变动" };
const WORD_EN: Readonly<Record<Direction, string>> = {
  INCREASE: "rose by",
  DECREASE: "fell by",
  UNCHANGED: "moved by",
};

/**
 * The text of a derived explanation, in our words: 一般行政管理事务增加209.40万元.
 * @param name the line's name; null for what the lines leave over
 */
export function derivedExplanationText(
  name: string | null,
  amountFen: bigint,
  unit: AmountUnit,
  language: "ZH" | "EN" = "ZH",
): string {
  const direction = directionOf(amountFen);
  const amount = printAmount(amountFen < 0n ? -amountFen : amountFen, unit);
  return language === "EN"
    ? `${name ?? "The rest"} ${WORD_EN[direction]} ${amount} ${UNIT_EN[unit]}`
    : `${name ?? "其余部分"}${WORD_ZH[direction]}${amount}${UNIT_ZH[unit]}`;
}
