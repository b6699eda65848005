import { Measure, type Measure as MeasureName } from "../../domain/line.js";
import type { PrintedNumber } from "../../domain/printed.js";
import { addsUp, numberIn } from "./adds-up.js";
import type { LaidCell } from "./laid-row.js";

/** The cells of a row by measure. */
export type PlacedCells = ReadonlyMap<MeasureName, LaidCell>;

/** What the sums across a row say of where its amounts were put. */
export type RowEvidence = "confirms" | "contradicts" | "says nothing";

/** Measures that the row's total is not the sum of. */
const NO_PART: ReadonlySet<MeasureName> = new Set([Measure.OPENING_BALANCE, Measure.INCOME, Measure.CLOSING_BALANCE]);

function partsOf(cells: PlacedCells): PrintedNumber[] {
  return [...cells].flatMap(([measure, cell]) =>
    measure === Measure.TOTAL || NO_PART.has(measure) ? [] : (numberIn(cell) ?? []),
  );
}

/** True where 年末 = 年初 + 本年收入 - 本年支出, each of them printed. */
function balances(cells: PlacedCells): boolean {
  const [opening, income, spent, closing] = [
    Measure.OPENING_BALANCE,
    Measure.INCOME,
    Measure.TOTAL,
    Measure.CLOSING_BALANCE,
  ].map((measure) => numberIn(cells.get(measure)));
  if (income == null || spent == null) return false;
  const none: PrintedNumber = { scaled: 0n, decimals: 0 };
  const minus = ({ scaled, decimals }: PrintedNumber): PrintedNumber => ({ scaled: -scaled, decimals });
  return addsUp(closing ?? none, [opening ?? none, income, minus(spent)]);
}

/** Whether 合计 is the sum of the columns beside it (基本支出 + 项目支出 …); a row with no part, or nothing but zeros, says nothing. */
export function rowEvidence(cells: PlacedCells): RowEvidence {
  const total = numberIn(cells.get(Measure.TOTAL));
  const parts = partsOf(cells);
  if ([...(total === null ? [] : [total]), ...parts].every(({ scaled }) => scaled === 0n)) return "says nothing";
  if (total === null) return parts.length === 0 ? "says nothing" : "contradicts";
  if (parts.length === 0) return balances(cells) ? "confirms" : "says nothing";
  return addsUp(total, parts) ? "confirms" : "contradicts";
}
