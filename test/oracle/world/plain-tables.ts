import type { WorldStatement } from "../../support/world.js";
import { printFen } from "../exact/print.js";
import type { Random } from "../exact/random.js";
import { Rational } from "../exact/rational.js";
import type { DrawnTable, DrawnTables } from "./account.js";
import { makeCell } from "./cells.js";
import { drawStatement, drawStatements } from "./statements.js";
import { tell } from "./telling-statements.js";

const TOTAL_ONLY = [{ measure: "TOTAL" }];
const BASIC_KEYS = [
  "personnel-total",
  "301",
  "30101",
  "30102",
  "303",
  "30301",
  "public-total",
  "302",
  "30201",
  "30202",
  "310",
  "31002",
];
const DISCLOSED_KEYS = [
  "operating-expenses",
  "conference",
  "training",
  "procurement",
  "procurement.goods",
  "procurement.services",
  "project.农村公路",
];

/** What tables that no edge of a crosswalk touches print, and what is said of them. */
export interface PlainTables {
  readonly tables: DrawnTables;
  /** Figures that stand in no table; each is stated. */
  readonly disclosed: DrawnTables;
  readonly statements: readonly WorldStatement[];
}

function drawTable(random: Random, keys: readonly string[], before: DrawnTable | undefined): DrawnTable {
  const printed = random.some(keys, 90);
  const rows = (printed.length === 0 ? keys.slice(0, 1) : printed).map((key): [string, DrawnTable["rows"][string]] => {
    const label = /^\d/u.test(key) ? `${key} 名${key}` : key;
    return [label, [makeCell(random, before?.rows[label]?.[0])]];
  });
  return { columns: TOTAL_ONLY, rows: Object.fromEntries(rows) };
}

/** The table with the sum of its two totals as a row, which no account prints: what is stated of it is drawn by that. */
function withTotal(table: DrawnTable | undefined): DrawnTables {
  if (table === undefined) return {};
  const cells = ["personnel-total", "public-total"].map((key) => table.rows[key]?.[0] ?? null);
  const amounts = cells.flatMap((cell) => (cell === null || cell === "涉密" ? [] : [Rational.parse(cell)]));
  const [first, second] = amounts;
  if (first === undefined || second === undefined) return { BASIC_EXPENDITURE: table };
  const sum = printFen(first.plus(second).times(Rational.of(1_000_000n)), "WAN_YUAN") ?? "";
  return { BASIC_EXPENDITURE: { ...table, rows: { ...table.rows, total: [sum] } } };
}

/** Figures that the narrative gives for cells that are blank. */
function fillBlanks(random: Random, table: string, { rows }: DrawnTable): WorldStatement[] {
  const blank = Object.entries(rows).filter(([, [cell]]) => cell === null);
  return random.some(blank, 40).map(([label]) => {
    const amount = `${String(random.below(900))}.${String(10 + random.below(90))}`;
    return { of: `${table}/${label.split(" ")[0] ?? label}`, amount };
  });
}

function disclose(random: Random, own: DrawnTable, before: DrawnTable | undefined): WorldStatement[] {
  const table = "OTHER_DISCLOSURES";
  const years = [{ [table]: own }, before === undefined ? {} : { [table]: before }] as const;
  return Object.entries(own.rows).flatMap(([key, [cell]]) => {
    const amount = cell ?? "0";
    const drawn = random.chance(60) ? drawStatement(random, table, key, years) : null;
    return [{ of: `${table}/${key}`, ...drawn, amount }];
  });
}

/** Table 06 and the figures that only the narrative discloses, of one account; none of them in many accounts. */
export function drawPlainTables(random: Random, before: PlainTables | undefined): PlainTables {
  const [old, oldDisclosed] = [before?.tables.BASIC_EXPENDITURE, before?.disclosed.OTHER_DISCLOSURES];
  const told = random.chance(55) ? tell(random, drawTable(random, BASIC_KEYS, old), old) : undefined;
  const basic = told?.table;
  const whole = random.chance(50) ? drawTable(random, DISCLOSED_KEYS, oldDisclosed) : undefined;
  const rows = Object.entries(whole?.rows ?? {}).filter(([, [cell]]) => cell !== null && cell !== "涉密");
  const disclosed = whole === undefined || rows.length === 0 ? undefined : { ...whole, rows: Object.fromEntries(rows) };
  return {
    tables: basic === undefined ? {} : { BASIC_EXPENDITURE: basic },
    disclosed: disclosed === undefined ? {} : { OTHER_DISCLOSURES: disclosed },
    statements: [
      ...(told?.statements ?? []),
      ...drawStatements(random, withTotal(basic), withTotal(old)).filter(({ of }) =>
        (told?.statements ?? []).every((one) => one.of !== of),
      ),
      ...(basic === undefined ? [] : fillBlanks(random, "BASIC_EXPENDITURE", basic)),
      ...(disclosed === undefined ? [] : disclose(random, disclosed, oldDisclosed)),
    ],
  };
}
