import { Rational } from "../exact/rational.js";
import { rightChange } from "./change.js";
import type { Known } from "./known.js";
import { defaultChange, finalOf, valueOf, type LineOf, type LineValue } from "./line-value.js";
import type { Group } from "./side.js";

/** The sum of the lines of one department and year; null where one is unknown or none has an amount. */
function amountOf(lines: readonly LineOf[]): Rational | null {
  const cells = lines.map(finalOf);
  const amounts = cells.flatMap((cell) => (cell?.kind === "amount" ? [cell.printed.value] : []));
  if (amounts.length === 0 || cells.some((cell) => cell?.kind === "withheld")) return null;
  return amounts.reduce((sum, one) => sum.plus(one), Rational.ZERO);
}

/**
 * What the lines of one series say together of one department and year: an amount is the sum of them, a change is of the
 * whole against the whole of the year before. Undefined where domain.md leaves it open.
 */
export function wholeValue(
  known: Known,
  lines: readonly [LineOf, ...LineOf[]],
  group: Group,
  value: LineValue,
): Rational | null | undefined {
  if (value === "AMOUNT") return amountOf(lines);
  const [line, another] = lines;
  if (value !== "CHANGE_AMOUNT" && value !== "CHANGE_RATE") {
    // A rate of sums is no value of a database: that is said, and the coverage shows it.
    return another === undefined ? valueOf(known, line, value) : null;
  }
  const { account, table } = line;
  const column = { table, measure: "TOTAL", stage: "FINAL" };
  const { year } = account;
  const change = rightChange(known, {
    group,
    column,
    base: year - 1,
    current: year,
    continuity: "SOURCED",
    priorBasis: "AS_PUBLISHED",
    follows: false,
  });
  if (change.isOpen) return undefined;
  if (value === "CHANGE_AMOUNT") return change.amount;
  // A rate is known of what two years join: where that is less than the whole, it is not told.
  const own = defaultChange(known, line);
  const isWhole =
    own.amount !== null &&
    change.amount !== null &&
    own.amount.compare(change.amount) === 0 &&
    own.current.lines.length === change.current.lines.length;
  return isWhole ? change.rate : change.current.lines.length > 1 || change.amount === null ? null : undefined;
}
