import type { WorldCell } from "../../support/world.js";
import type { Random } from "../exact/random.js";
import { makeCell } from "./cells.js";
import { codesOf } from "./codes.js";
import type { Crosswalk } from "./crosswalk.js";

/** A table in the form that test/support/world.ts writes. */
export interface DrawnTable {
  readonly columns: readonly { readonly measure: string; readonly stage?: string }[];
  readonly withheld?: boolean;
  readonly scope?: "GENERAL_BUDGET" | "ALL_APPROPRIATION";
  readonly rows: Record<string, readonly WorldCell[]>;
}

export type DrawnTables = Record<string, DrawnTable>;

const TOTAL = { measure: "TOTAL" };
const PARTS = [TOTAL, { measure: "BASIC" }, { measure: "PROJECT" }];
const BUDGETS = [{ measure: "TOTAL", stage: "INITIAL_BUDGET" }, TOTAL];
const ALL_BUDGETS = [
  { measure: "TOTAL", stage: "INITIAL_BUDGET" },
  { measure: "TOTAL", stage: "ADJUSTED_BUDGET" },
  TOTAL,
];
const PUBLIC_BUDGETS = [{ measure: "TOTAL", stage: "ADJUSTED_BUDGET" }, TOTAL];

const PUBLIC_KEYS = ["total", "overseas-travel", "vehicles", "vehicle-purchase", "vehicle-operation", "reception"];
const SUMMARY_KEYS = [
  "income.general-budget",
  "income.other",
  "income.current-year",
  "income.opening-balance",
  "income.total",
  "201",
  "208",
  "221",
  "expenditure.current-year",
  "expenditure.closing-balance",
  "expenditure.total",
];

interface Template {
  readonly table: string;
  readonly chance: number;
  readonly columns: readonly DrawnTable["columns"][];
  readonly keys: (year: number) => readonly string[];
}

function templates(crosswalk: Crosswalk): Template[] {
  const functional = (year: number): string[] => codesOf(crosswalk, year);
  return [
    { table: "INCOME_EXPENDITURE_SUMMARY", chance: 55, columns: [[TOTAL]], keys: () => SUMMARY_KEYS },
    { table: "INCOME", chance: 35, columns: [[TOTAL], [TOTAL, { measure: "FISCAL_APPROPRIATION" }]], keys: functional },
    { table: "EXPENDITURE", chance: 94, columns: [PARTS, PARTS, [TOTAL]], keys: functional },
    { table: "GENERAL_BUDGET_EXPENDITURE", chance: 65, columns: [BUDGETS, ALL_BUDGETS, PARTS], keys: functional },
    { table: "THREE_PUBLIC", chance: 60, columns: [PUBLIC_BUDGETS, [TOTAL]], keys: () => PUBLIC_KEYS },
  ];
}

function drawRows(random: Random, { keys, year, width, before }: RowsAsked): DrawnTable["rows"] {
  const printed = keys.filter((key) => random.chance(key.length === 7 ? 88 : 95));
  return Object.fromEntries(
    (printed.length === 0 ? keys.slice(0, 1) : printed).map((key) => {
      const label = key === "total" ? key : `${key} 名${key}${random.chance(3) ? String(year) : ""}`;
      const old = Object.entries(before).find(([other]) => other.split(" ")[0] === key)?.[1];
      return [label, Array.from({ length: width }, (_, index) => makeCell(random, old?.[index]))];
    }),
  );
}

interface RowsAsked {
  readonly keys: readonly string[];
  readonly year: number;
  readonly width: number;
  readonly before: DrawnTable["rows"];
}

/** The tables of one account: some are not published, some withheld, each row and cell at random. */
export function drawTables(random: Random, crosswalk: Crosswalk, year: number, before: DrawnTables): DrawnTables {
  const found: DrawnTables = {};
  for (const { table, chance, columns: choices, keys } of templates(crosswalk)) {
    if (!random.chance(chance)) continue;
    const columns = random.pick(choices);
    const old = before[table]?.rows ?? {};
    const rows = drawRows(random, { keys: keys(year), year, width: columns.length, before: old });
    const withheld = random.chance(4);
    found[table] = {
      columns,
      ...(withheld ? { withheld } : {}),
      ...(table === "THREE_PUBLIC"
        ? { scope: year < 2020 + random.below(3) ? "GENERAL_BUDGET" : "ALL_APPROPRIATION" }
        : {}),
      rows: withheld ? Object.fromEntries(Object.keys(rows).map((row) => [row, columns.map(() => null)])) : rows,
    };
  }
  return found;
}
