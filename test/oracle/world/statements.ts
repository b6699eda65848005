import type { WorldChange, WorldStatement } from "../../support/world.js";
import type { Random } from "../exact/random.js";
import { Rational } from "../exact/rational.js";
import { printRate } from "../exact/print.js";
import type { DrawnTable, DrawnTables } from "./account.js";

/** A reason that no trigger classifies. */
export const UNCLASSIFIED = "缘由不详";

/** Reasons by a trigger of reference/reasons.json each; 0 to 2 of them classify a text. */
const REASONS = [
  "节约开支",
  "过紧日子",
  "部分人员退休",
  "调资",
  "追加预算",
  "财政收回",
  "业务量增加",
  "口径变化",
  "节约开支和部分人员退休",
  UNCLASSIFIED,
];

function cellOf(
  table: DrawnTable | undefined,
  key: string,
  [measure, stage]: readonly [string, string],
): string | null {
  const column = table?.columns.findIndex((one) => one.measure === measure && (one.stage ?? "FINAL") === stage) ?? -1;
  const row = Object.entries(table?.rows ?? {}).find(([label]) => label.split(" ")[0] === key)?.[1];
  const cell = row?.[column];
  return cell === undefined || cell === "涉密" ? null : cell;
}

/** The bound of one printed figure, 9,000,000,000,000,000 fen in 万元, less what a wrong amount adds. */
const BOUND = Rational.of(8_999_999_990n);

function isStatable(amount: Rational): boolean {
  return BOUND.minus(amount).sign() >= 0 && BOUND.plus(amount).sign() >= 0;
}

function drawAmount(random: Random, right: Rational): string {
  const wrong = random.chance(15) ? Rational.of(BigInt(random.below(900)) - 450n, 100n) : Rational.ZERO;
  return printRate(right.plus(wrong), random.pick([2, 2, 2, 1, 0])) ?? "";
}

function drawRate(random: Random, change: Rational, base: Rational): string | undefined {
  if (base.sign() === 0) return undefined;
  const exact = Rational.HUNDRED.times(change).over(base);
  const wrong = random.chance(12) ? Rational.of(BigInt(random.below(300)) - 150n, 10n) : Rational.ZERO;
  const text = printRate(exact.plus(wrong), random.pick([2, 1, 1, 0])) ?? "";
  return text.length > 18 ? undefined : text;
}

function drawChange(
  random: Random,
  basis: NonNullable<WorldChange["basis"]>,
  figures: readonly [string, string | null],
): WorldChange {
  const current = Rational.parse(figures[0]);
  const base =
    figures[1] === null
      ? current.plus(Rational.of(BigInt(random.below(5000)) - 2500n, 100n))
      : Rational.parse(figures[1]);
  const change = current.minus(base);
  const sign = change.sign();
  const direction = sign > 0 ? "INCREASE" : sign < 0 ? "DECREASE" : "UNCHANGED";
  const amount = random.chance(70) && isStatable(change) ? drawAmount(random, change) : undefined;
  const rate = random.chance(55) ? drawRate(random, change, base) : undefined;
  const isBudget = basis !== "PRIOR_YEAR";
  const completion =
    isBudget && base.sign() > 0 && current.sign() >= 0 && random.chance(40)
      ? (printRate(Rational.HUNDRED.times(current).over(base), 2) ?? undefined)
      : undefined;
  const given: WorldChange = {
    ...(random.chance(20) && isStatable(base) ? { base: drawAmount(random, base) } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(rate === undefined ? {} : { rate }),
    ...(random.chance(60) || (amount === undefined && rate === undefined && completion === undefined)
      ? { direction }
      : {}),
    ...(completion === undefined || completion.length > 18 ? {} : { completionRate: completion }),
    ...(random.chance(50) ? { reason: random.pick(REASONS) } : {}),
  };
  return { basis, ...given };
}

/** What a sentence says of one row; null where it has no figure to speak of. */
export function drawStatement(
  random: Random,
  table: string,
  row: string,
  years: readonly [DrawnTables, DrawnTables],
): WorldStatement | null {
  const [own, before] = [years[0][table], years[1][table]];
  const key = row.split(" ")[0] ?? row;
  const measure = random.chance(25) ? "BASIC" : "TOTAL";
  const amount = cellOf(own, key, [measure, "FINAL"]);
  if (amount === null) return null;
  const bases = [
    ["PRIOR_YEAR", cellOf(before, key, [measure, "FINAL"])],
    ["INITIAL_BUDGET", cellOf(own, key, [measure, "INITIAL_BUDGET"])],
    ["ADJUSTED_BUDGET", cellOf(own, key, [measure, "ADJUSTED_BUDGET"])],
  ] as const;
  const chosen = bases.filter(([basis, cell]) => random.chance(basis === "PRIOR_YEAR" ? 75 : cell === null ? 8 : 50));
  return {
    of: `${table}/${key}`,
    ...(measure === "TOTAL" ? {} : { measure }),
    ...(chosen.length === 0 || random.chance(70) ? { amount } : {}),
    ...(chosen.length === 0
      ? {}
      : { changes: chosen.map(([basis, cell]) => drawChange(random, basis, [amount, cell])) }),
  };
}

/** What the narrative of an account states: right, rounded, or wrong, of some of its lines, of a few of them twice. */
export function drawStatements(random: Random, own: DrawnTables, before: DrawnTables): WorldStatement[] {
  const found: WorldStatement[] = [];
  for (const [table, { rows }] of Object.entries(own)) {
    if (table === "INCOME_EXPENDITURE_SUMMARY") continue;
    for (const row of random.some(Object.keys(rows), 25)) {
      for (let times = random.chance(15) ? 2 : 1; times > 0; times -= 1) {
        const statement = drawStatement(random, table, row, [own, before]);
        if (statement !== null) found.push(statement);
      }
    }
  }
  return found;
}
