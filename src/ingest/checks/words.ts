import type { ChangeBasis } from "../../domain/line.js";
import type { StatedAttribute } from "../../domain/agreement.js";

/** Words of both languages for what a change is measured against. */
export const BASIS_WORDS: Readonly<Record<ChangeBasis, { zh: string; en: string }>> = {
  PRIOR_YEAR: { zh: "上年决算", en: "the prior year" },
  INITIAL_BUDGET: { zh: "年初预算", en: "the initial budget" },
  ADJUSTED_BUDGET: { zh: "调整预算", en: "the adjusted budget" },
  FIRST_YEAR: { zh: "首年决算", en: "the first year" },
};

/** Words of both languages for what a statement says of a change. */
export const ATTRIBUTE_WORDS: Readonly<Record<StatedAttribute, { zh: string; en: string }>> = {
  amount: { zh: "变动额", en: "change" },
  rate: { zh: "变动率", en: "rate of change" },
  direction: { zh: "增减方向", en: "direction" },
  completionRate: { zh: "预算完成率", en: "completion rate" },
};

export const DIRECTION_WORDS = {
  INCREASE: { zh: "增加", en: "increase" },
  DECREASE: { zh: "减少", en: "decrease" },
  UNCHANGED: { zh: "持平", en: "no change" },
} as const;
