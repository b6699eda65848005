import { Stage } from "../../domain/line.js";
import { fold } from "../folded.js";
import type { BudgetStageSource } from "./recognised.js";

/** Which budget a 预算数 column holds, and what says so. */
export interface BudgetStage {
  readonly stage: Stage;
  readonly source: BudgetStageSource;
}

/**
 * The budget of a column headed 预算数, by the note below its table: 全年预算数…调整后的预算数 is the adjusted budget, 年初预算 the
 * initial one. With no such note it counts as adjusted, UNDECIDED, so that the narrative may still say otherwise.
 */
export function budgetStageOf(notes: readonly string[]): BudgetStage {
  const sentences = notes
    .flatMap((note) => fold(note).split(/[。;]/))
    .filter((sentence) => sentence.includes("预算数"));
  if (sentences.some((sentence) => /全年预算|调整(?:后)?(?:的)?预算|预算调整/.test(sentence))) {
    return { stage: Stage.ADJUSTED_BUDGET, source: "NOTE" };
  }
  if (sentences.some((sentence) => sentence.includes("年初预算")))
    return { stage: Stage.INITIAL_BUDGET, source: "NOTE" };
  return { stage: Stage.ADJUSTED_BUDGET, source: "UNDECIDED" };
}
