import { Random } from "../exact/random.js";
import { aggregates, type AggregateArguments, type Dimension } from "./aggregates.js";
import { driverQuestions } from "./driver-questions.js";
import type { Oracle } from "./oracle.js";
import { drawPrinting } from "./printing.js";
import type { Question } from "./question.js";
import { statistics } from "./statistics.js";

const GROUPED = [
  "EXPENDITURE",
  "GENERAL_BUDGET_EXPENDITURE",
  "INCOME",
  "THREE_PUBLIC",
  "BASIC_EXPENDITURE",
  "OTHER_DISCLOSURES",
];
const VALUES = [
  "AMOUNT",
  "CHANGE_AMOUNT",
  "CHANGE_RATE",
  "COMPLETION_RATE",
  "ADJUSTED_COMPLETION_RATE",
  "SHARE",
] as const;

/** Groups by key, and by level where the lines of one level add up. */
function drawGrouped(random: Random): AggregateArguments {
  const table = random.pick(GROUPED);
  const isByLevel = ["EXPENDITURE", "GENERAL_BUDGET_EXPENDITURE", "INCOME"].includes(table) && random.chance(50);
  const others = random.pick<readonly Dimension[]>([[], ["YEAR"], ["REGION"]]);
  const fromYear = 2017 + random.below(6);
  return {
    ...drawPrinting(random),
    table,
    value: table === "OTHER_DISCLOSURES" ? random.pick(VALUES.slice(0, 3)) : random.pick(VALUES),
    by: [isByLevel ? "LEVEL" : "KEY", ...others],
    fromYear,
    toYear: Math.min(2022, fromYear + random.pick([0, 1, 3, 5])),
  };
}

/** Changes of lines that are not filtered by key: those of a group count once. */
function drawChanges(random: Random): AggregateArguments {
  return {
    ...drawGrouped(random),
    table: random.pick(GROUPED.slice(0, 3)),
    value: random.pick(["CHANGE_AMOUNT", "CHANGE_RATE"] as const),
    by: random.pick<readonly Dimension[]>([[], ["YEAR"], ["REGION"]]),
    level: random.pick(["CLASS", "GROUP", "ITEM", "ITEM"] as const),
  };
}

/** What was added to the questions later, drawn by itself so that the others stay what they were. */
export function addedQuestions(oracle: Oracle, seed: number): Question[] {
  const random = new Random(seed + 3_000_000);
  const facts = oracle.known().facts;
  const has = (table: string): boolean => facts.accounts().some((account) => account.tables.has(table));
  const times = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);
  return [
    ...[...times(5, () => drawGrouped(random)), ...times(3, () => drawChanges(random))].map((asked) =>
      aggregates(oracle, asked),
    ),
    statistics(oracle, { ...drawPrinting(random), tables: ["BASIC_EXPENDITURE", "OTHER_DISCLOSURES"] }),
    statistics(oracle, { ...drawPrinting(random), measures: [random.pick(["TOTAL", "BASIC"])] }),
    ...(has("BASIC_EXPENDITURE")
      ? driverQuestions(oracle, { ...drawPrinting(random), table: "BASIC_EXPENDITURE", level: "CLASS" })
      : []),
  ];
}
