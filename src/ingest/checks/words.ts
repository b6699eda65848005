import type { ChangeBasis } from "../../domain/line.js";
import type { Words } from "./rule.js";
import type { UnitSlip } from "./unit-slip.js";

/** Words of both languages for what a change is measured against. */
export const BASIS_WORDS: Readonly<Record<ChangeBasis, Words>> = {
  PRIOR_YEAR: { zh: "上年决算", en: "the prior year" },
  INITIAL_BUDGET: { zh: "年初预算", en: "the initial budget" },
  ADJUSTED_BUDGET: { zh: "调整预算", en: "the adjusted budget" },
  FIRST_YEAR: { zh: "首年决算", en: "the first year" },
};

/** Words of both languages for the direction of a change. */
export const DIRECTION_WORDS = {
  INCREASE: { zh: "增加", en: "increase" },
  DECREASE: { zh: "减少", en: "decrease" },
  UNCHANGED: { zh: "持平", en: "no change" },
} as const;

/**
 * How a direction is known: a word of the sentence writes it (减少0.04, 减少5.8%), or its figures alone give it. Only what
 * is printed is quoted.
 */
export function directionWords(direction: keyof typeof DIRECTION_WORDS, isWritten: boolean): Words {
  const { zh, en } = DIRECTION_WORDS[direction];
  return isWritten
    ? { zh: `写为“${zh}”`, en: `"${en}" is stated` }
    : { zh: `按所列数据为${zh}`, en: `the figures of the sentence give the direction ${en}` };
}

/** Words of both languages for a cell that prints nothing. */
export const BLANK: Words = { zh: "空白", en: "blank" };

/** Words of both languages for how many times as large or as small a figure is. */
export function slipWords({ factor, isLarger }: UnitSlip): Words {
  const number = factor.toString();
  return isLarger ? { zh: `${number}倍`, en: `${number} times` } : { zh: `${number}分之一`, en: `1/${number} of` };
}
