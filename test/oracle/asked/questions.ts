import path from "node:path";
import { ROOT } from "../../support/api.js";
import { Random } from "../exact/random.js";
import { readPrices } from "../right/real.js";
import { DEPARTMENTS } from "../world/generate.js";
import { comparison } from "./comparisons.js";
import type { ComparisonArguments } from "./comparison-query.js";
import { lineChanges } from "./line-changes.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

const PRICES = readPrices(path.join(ROOT, "seeds", "deflators", "world-bank-china.csv"));
const TABLES = ["EXPENDITURE", "EXPENDITURE", "GENERAL_BUDGET_EXPENDITURE", "THREE_PUBLIC", "INCOME", "INCOME_EXPENDITURE_SUMMARY"];

function drawPrinting(random: Random): Pick<ComparisonArguments, "unit" | "decimals"> {
  return { unit: random.pick(["WAN_YUAN", "WAN_YUAN", "YUAN", "YI_YUAN"] as const), decimals: random.pick([1, 1, 0, 2, 3, 8]) };
}

function drawComparison(random: Random, follows: boolean): ComparisonArguments {
  const fromYear = 2017 + random.below(5);
  const toYear = Math.min(2022, fromYear + random.pick([0, 1, 2, 3, 5]));
  const inside = fromYear + random.below(toYear - fromYear + 1);
  return {
    ...drawPrinting(random),
    table: random.pick(TABLES),
    measure: random.pick(["TOTAL", "TOTAL", "TOTAL", "BASIC"]),
    stage: random.pick(["FINAL", "FINAL", "FINAL", "INITIAL_BUDGET", "ADJUSTED_BUDGET"]),
    departments: DEPARTMENTS,
    fromYear,
    toYear,
    baseYear: random.pick([fromYear, fromYear, inside, 2017 + random.below(6)]),
    continuity: random.pick(["SOURCED", "SOURCED", "PROVISIONAL", "STRICT"] as const),
    priorBasis: random.pick(["AS_PUBLISHED", "AS_PUBLISHED", "AS_RESTATED"] as const),
    follows,
    deflator: random.pick(["CPI", "GDP", null] as const),
    ...(random.chance(15) ? { asOf: "2021-09-01" } : {}),
  };
}

/** Everything that is asked of one world. */
export function questionsOf(oracle: Oracle, seed: number): Question[] {
  const random = new Random(seed + 1_000_000);
  const lines = {
    ...drawPrinting(random),
    measure: random.pick(["TOTAL", "TOTAL", "BASIC"]),
    continuity: random.pick(["SOURCED", "SOURCED", "PROVISIONAL", "STRICT"] as const),
    priorBasis: random.pick(["AS_PUBLISHED", "AS_PUBLISHED", "AS_RESTATED"] as const),
    ...(random.chance(15) ? { asOf: "2021-09-01" } : {}),
  };
  return [
    ...lineChanges(oracle, lines),
    ...[false, false, false, true].map((follows) => comparison(oracle, PRICES, drawComparison(random, follows))),
  ];
}
