import { directionOf, type Direction } from "./change.js";
import { printAmount, type AmountUnit } from "./money.js";
import { distinctNames } from "./names.js";

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

function subjectOf(names: readonly string[], language: "ZH" | "EN"): string {
  const [only, another] = names;
  if (only === undefined) return language === "EN" ? "The rest" : "其余部分";
  if (another === undefined) return only;
  return language === "EN" ? `${names.join(", ")} together` : `${names.join("、")}合计`;
}

/**
 * The text of a derived explanation, in our words: 一般行政管理事务增加209.40万元; 新项一、新项二合计增加40.00万元.
 * @param names those of all lines that it speaks of; none for what the lines leave over
 */
export function derivedExplanationText(
  names: readonly string[],
  amountFen: bigint,
  unit: AmountUnit,
  language: "ZH" | "EN" = "ZH",
): string {
  const direction = directionOf(amountFen);
  const amount = printAmount(amountFen < 0n ? -amountFen : amountFen, unit);
  const subject = subjectOf(distinctNames(names), language);
  return language === "EN"
    ? `${subject} ${WORD_EN[direction]} ${amount} ${UNIT_EN[unit]}`
    : `${subject}${WORD_ZH[direction]}${amount}${UNIT_ZH[unit]}`;
}
