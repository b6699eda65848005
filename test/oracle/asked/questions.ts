import { lineChanges } from "./line-changes.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

/** Everything that is asked of one world. */
export function questionsOf(oracle: Oracle, seed: number): Question[] {
  const plain = { measure: "TOTAL", continuity: "SOURCED", priorBasis: "AS_PUBLISHED", unit: "WAN_YUAN", decimals: 1 } as const;
  return [
    ...lineChanges(oracle, plain),
    ...lineChanges(oracle, { ...plain, measure: "BASIC", unit: "YUAN", decimals: 4, continuity: "PROVISIONAL" }),
    ...lineChanges(oracle, { ...plain, priorBasis: "AS_RESTATED", unit: "YI_YUAN", decimals: seed % 9 }),
    ...lineChanges(oracle, { ...plain, continuity: "STRICT", asOf: "2021-09-01" }),
  ];
}
