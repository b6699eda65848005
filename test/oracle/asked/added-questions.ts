import { Random } from "../exact/random.js";
import type { Bounds } from "../right/filtered-value.js";
import type { PriorBasis } from "../right/known.js";
import type { LineValue } from "../right/line-value.js";
import { DEPARTMENTS } from "../world/generate.js";
import { aggregates, type AggregateArguments, type Dimension } from "./aggregates.js";
import type { ComparisonArguments } from "./comparison-query.js";
import { comparison } from "./comparisons.js";
import { departmentList, type DepartmentListArguments } from "./department-lists.js";
import { driverQuestions } from "./driver-questions.js";
import { findings } from "./findings.js";
import { lineList, type LineListArguments } from "./line-lists.js";
import type { Oracle } from "./oracle.js";
import { isPrinted } from "./printed-keys.js";
import { PRICES } from "./prices.js";
import { drawPrinting } from "./printing.js";
import type { Question } from "./question.js";
import { reasonAggregates, type ReasonAggregateArguments } from "./reason-aggregates.js";
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

const CATEGORIES = ["COST_SAVING", "STAFFING", "TAUTOLOGY", "OTHER", "IN_YEAR_ADDITION", "SCOPE_OR_CLASSIFICATION"];
const KEYS = ["total", "201", "20101", "2010101", "208", "221", "2010104", "2010302", "2080505", "2210202"];
const RANGES = [
  ["-1000000000000", "0"],
  ["0", "100"],
  ["0", "1000000000000"],
  ["-50.5", "250"],
] as const;

/** Bounds, at times with an end on which a figure of the world stands. */
function drawBounds(random: Random, oracle: Oracle, value: LineValue): Bounds {
  const [min, max] = random.pick(RANGES);
  const { accounts } = oracle.world;
  const rows = Object.values(random.pick(accounts).tables).flatMap((table) => Object.values(table.rows ?? {}).flat());
  const printed = rows.filter((cell) => typeof cell === "string" && cell !== "涉密");
  if (value !== "AMOUNT" || printed.length === 0 || random.chance(40)) return { value, min, max };
  return { value, min: String(random.pick(printed)), max: "1000000000000" };
}

function drawReasons(random: Random): ReasonAggregateArguments {
  const table = random.pick(GROUPED);
  const isByKey = random.chance(50) && !["THREE_PUBLIC", "OTHER_DISCLOSURES"].includes(table);
  const fromYear = 2017 + random.below(4);
  return {
    ...drawPrinting(random),
    table,
    ...(table === "THREE_PUBLIC"
      ? { key: "total" }
      : table === "OTHER_DISCLOSURES"
        ? { key: "procurement" }
        : isByKey
          ? { key: "total" }
          : { level: random.pick(["CLASS", "GROUP"] as const) }),
    isByYear: random.chance(50),
    value: random.pick(["AMOUNT", "CHANGE_AMOUNT", "CHANGE_AMOUNT", "CHANGE_RATE"] as const),
    fromYear,
    toYear: fromYear + random.below(2022 - fromYear + 1),
  };
}

function drawLineList(random: Random, oracle: Oracle): LineListArguments {
  const isReason = random.chance(70);
  const isExplained = random.chance(50);
  return {
    table: random.pick(GROUPED),
    categories: isReason ? random.some(CATEGORIES, 40) : null,
    hasExplanation: isReason ? null : isExplained,
    measure: random.pick(["TOTAL", "TOTAL", "BASIC"]),
    basis: random.pick(["PRIOR_YEAR", "PRIOR_YEAR", "INITIAL_BUDGET"]),
    bounds: random.chance(40) ? drawBounds(random, oracle, random.pick(["AMOUNT", "CHANGE_AMOUNT"] as const)) : null,
  };
}

function drawDepartmentList(random: Random, oracle: Oracle): DepartmentListArguments {
  const fromYear = 2017 + random.below(6);
  return {
    table: random.pick(GROUPED.slice(0, 3)),
    key: random.pick(KEYS),
    fromYear,
    toYear: Math.min(2022, fromYear + random.pick([0, 0, 1, 2, 5])),
    inEveryYear: random.chance(40),
    bounds: random.some(VALUES, 25).map((value) => drawBounds(random, oracle, value)),
  };
}

/** Comparisons of final totals, which most accounts print, one of them with chained changes over all the years. */
function drawComparisons(random: Random): ComparisonArguments[] {
  const of = (table: string, priorBasis: PriorBasis): ComparisonArguments => ({
    ...drawPrinting(random),
    table,
    measure: "TOTAL",
    stage: "FINAL",
    departments: DEPARTMENTS,
    fromYear: 2017,
    toYear: 2022,
    baseYear: 2017 + random.below(6),
    continuity: "SOURCED",
    priorBasis,
    follows: false,
    deflator: random.pick(["CPI", "GDP", null]),
  });
  return [
    of(random.pick(["EXPENDITURE", "THREE_PUBLIC"]), "AS_RESTATED"),
    of(random.pick(["BASIC_EXPENDITURE", "OTHER_DISCLOSURES"]), random.pick(["AS_PUBLISHED", "AS_RESTATED"])),
  ];
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
    ...drawComparisons(random).map((asked) => comparison(oracle, PRICES, asked)),
    ...findings(oracle, random.pick([undefined, "2020-10-01", "2021-09-01"])),
    ...times(6, () => drawReasons(random))
      .filter(({ table, key }) => has(table) && (key === undefined || isPrinted(oracle, table, key)))
      .map((asked) => reasonAggregates(oracle, asked)),
    ...times(10, () => drawLineList(random, oracle)).map((asked) => lineList(oracle, asked)),
    ...times(12, () => drawDepartmentList(random, oracle))
      .filter(({ table, key }) => isPrinted(oracle, table, key))
      .map((asked) => departmentList(oracle, asked)),
    statistics(oracle, { ...drawPrinting(random), tables: ["BASIC_EXPENDITURE", "OTHER_DISCLOSURES"] }),
    statistics(oracle, { ...drawPrinting(random), measures: [random.pick(["TOTAL", "BASIC"])] }),
    ...(has("BASIC_EXPENDITURE")
      ? driverQuestions(oracle, { ...drawPrinting(random), table: "BASIC_EXPENDITURE", level: "CLASS" })
      : []),
  ];
}
