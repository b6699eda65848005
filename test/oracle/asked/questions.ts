import { Random } from "../exact/random.js";
import { DEPARTMENTS } from "../world/generate.js";
import { aggregates, type AggregateArguments } from "./aggregates.js";
import { comparison } from "./comparisons.js";
import type { ComparisonArguments } from "./comparison-query.js";
import { driverQuestions } from "./driver-questions.js";
import { lineChanges, type LineArguments } from "./line-changes.js";
import { addedQuestions } from "./added-questions.js";
import type { Oracle } from "./oracle.js";
import { PRICES } from "./prices.js";
import { isPrinted } from "./printed-keys.js";
import { drawPrinting } from "./printing.js";
import type { Question } from "./question.js";
import { ranking, type RankingArguments } from "./rankings.js";
import { restatements } from "./restatements.js";
import { statistics } from "./statistics.js";

const TABLES = [
  "EXPENDITURE",
  "EXPENDITURE",
  "GENERAL_BUDGET_EXPENDITURE",
  "THREE_PUBLIC",
  "INCOME",
  "INCOME_EXPENDITURE_SUMMARY",
];

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

/** Keys that no edge of a crosswalk touches. */
const PLAIN_KEYS = ["total", "201", "20101", "2010101", "2010102", "208", "221", "vehicles", "reception"];
/** Keys of the edge that splits, whose later side has several lines. */
const SPLIT_KEYS = ["2080501", "2080502", "2080505"];
/** Keys that edges split, merge, recode or use again. */
const TURNING_KEYS = [
  "2010103",
  "2010104",
  "2010201",
  "2010202",
  "2010301",
  "2010302",
  "2080501",
  "2080502",
  "2080505",
  "2210201",
  "2210202",
];
const VALUES = ["AMOUNT", "AMOUNT", "CHANGE_AMOUNT", "CHANGE_RATE", "COMPLETION_RATE", "SHARE"] as const;
const TOTALLED = ["EXPENDITURE", "EXPENDITURE", "GENERAL_BUDGET_EXPENDITURE", "INCOME"];

function drawRange(random: Random): { fromYear: number; toYear: number } {
  const fromYear = 2017 + random.below(6);
  return { fromYear, toYear: Math.min(2022, fromYear + random.pick([0, 0, 1, 2, 5])) };
}

function drawAggregate(random: Random): AggregateArguments {
  const value = random.pick(VALUES);
  const isPlain = value !== "AMOUNT" || random.chance(30);
  return {
    ...drawPrinting(random),
    ...drawRange(random),
    table: random.pick(TOTALLED),
    value,
    by: random.pick([[], ["YEAR"], ["REGION"], ["YEAR", "REGION"]] as const),
    ...(isPlain
      ? { key: random.pick(PLAIN_KEYS.slice(0, 7)) }
      : { level: random.pick(["CLASS", "GROUP", "ITEM"] as const) }),
  };
}

function drawRanking(random: Random): RankingArguments {
  return {
    ...drawPrinting(random),
    ...drawRange(random),
    table: random.pick(TOTALLED),
    key: random.pick(random.chance(30) ? PLAIN_KEYS.slice(0, 7) : random.chance(50) ? SPLIT_KEYS : TURNING_KEYS),
    by: random.pick(["AMOUNT", "CHANGE_AMOUNT", "CHANGE_RATE", "COMPLETION_RATE", "SHARE"] as const),
    stage: random.pick(["INITIAL_BUDGET", "ADJUSTED_BUDGET"] as const),
    direction: random.pick(["ASC", "DESC"] as const),
  };
}

function times<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

/** Everything that is asked of one world. */
export function questionsOf(oracle: Oracle, seed: number): Question[] {
  const random = new Random(seed + 1_000_000);
  const lines: LineArguments = {
    ...drawPrinting(random),
    measure: random.pick(["TOTAL", "TOTAL", "BASIC"]),
    basis: "PRIOR_YEAR",
    continuity: random.pick(["SOURCED", "SOURCED", "PROVISIONAL", "STRICT"] as const),
    priorBasis: random.pick(["AS_PUBLISHED", "AS_PUBLISHED", "AS_RESTATED"] as const),
    ...(random.chance(15) ? { asOf: "2021-09-01" } : {}),
  };
  return [
    ...lineChanges(oracle, lines),
    ...lineChanges(oracle, {
      ...lines,
      measure: "TOTAL",
      basis: random.pick(["INITIAL_BUDGET", "ADJUSTED_BUDGET"] as const),
      priorBasis: "AS_PUBLISHED",
    }),
    ...[false, false, false, true].map((follows) => comparison(oracle, PRICES, drawComparison(random, follows))),
    ...driverQuestions(oracle, {
      ...drawPrinting(random),
      table: random.pick(TOTALLED),
      level: random.pick(["CLASS", "GROUP", "ITEM"] as const),
    }),
    ...restatements(oracle, random.pick(["WAN_YUAN", "YUAN"] as const), random.pick([undefined, "2021-09-01"])),
    ...times(20, () => drawRanking(random))
      .filter(({ table, key }) => isPrinted(oracle, table, key))
      .map((asked) => ranking(oracle, asked)),
    ...times(20, () => drawAggregate(random))
      .filter(({ table, key }) => key === undefined || isPrinted(oracle, table, key))
      .map((asked) => aggregates(oracle, asked)),
    statistics(oracle, { ...drawPrinting(random), keys: PLAIN_KEYS }),
    statistics(oracle, { ...drawPrinting(random), keys: [random.pick(PLAIN_KEYS)] }),
    ...addedQuestions(oracle, seed),
  ];
}
