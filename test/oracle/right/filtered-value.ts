import { Rational } from "../exact/rational.js";
import type { Known } from "./known.js";
import { defaultChange, valueOf, type LineOf, type LineValue } from "./line-value.js";

/** Inclusive bounds of a figure, in 万元 or percent. */
export interface Bounds {
  readonly value: LineValue;
  readonly min: string;
  readonly max: string;
}

const WAN = Rational.of(1_000_000n);
const ARGUMENTS: Readonly<Record<LineValue, string>> = {
  AMOUNT: "amount",
  CHANGE_AMOUNT: "changeAmount",
  CHANGE_RATE: "changeRate",
  COMPLETION_RATE: "completionRate",
  ADJUSTED_COMPLETION_RATE: "adjustedCompletionRate",
  SHARE: "share",
};

/** The bounds as an argument of a filter. */
export function boundArgument({ value, min, max }: Bounds): string {
  return `${ARGUMENTS[value]}: { min: "${min}", max: "${max}" }`;
}

/** The figure of a line as filters see it: the change of a group is no change of its lines; undefined where it is open. */
export function filteredValue(known: Known, line: LineOf, value: LineValue): Rational | null | undefined {
  if (value !== "CHANGE_AMOUNT" && value !== "CHANGE_RATE") return valueOf(known, line, value);
  const change = defaultChange(known, line);
  if (change.current.lines.length > 1) return null;
  return change.isOpen ? undefined : value === "CHANGE_AMOUNT" ? change.amount : change.rate;
}

/** Whether an exact figure lies within bounds. */
export function isWithin(figure: Rational, { value, min, max }: Bounds): boolean {
  const unit = value === "AMOUNT" || value === "CHANGE_AMOUNT" ? WAN : Rational.of(1n);
  const [low, high] = [Rational.parse(min).times(unit), Rational.parse(max).times(unit)];
  return figure.compare(low) >= 0 && figure.compare(high) <= 0;
}
