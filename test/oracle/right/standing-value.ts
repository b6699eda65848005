import type { Rational } from "../exact/rational.js";
import type { Known } from "./known.js";
import { defaultChange, finalOf, valueOf, type LineOf, type LineValue } from "./line-value.js";

/** A figure that stands for a line, with what names the lines that it stands for together; null where it is its own. */
export interface Standing {
  readonly figure: Rational;
  readonly group: string | null;
}

/** The figure that stands for a line, the change of a group for each of its lines; undefined where domain.md leaves it open. */
export function standingValue(known: Known, line: LineOf, value: LineValue): Standing | null | undefined {
  if (value !== "CHANGE_AMOUNT" && value !== "CHANGE_RATE") {
    const figure = valueOf(known, line, value);
    return figure == null ? figure : { figure, group: null };
  }
  const change = defaultChange(known, line);
  if (change.isOpen) return undefined;
  const figure = value === "CHANGE_AMOUNT" ? change.amount : change.rate;
  if (change.current.lines.length <= 1) return figure === null ? null : { figure, group: null };
  // Whether the change of a group stands for a line of it that has no figure is open.
  if (finalOf(line)?.kind !== "amount") return undefined;
  const places = change.current.lines.map(({ department, year, key }) => `${department}/${String(year)}/${key}`);
  return figure === null ? null : { figure, group: places.sort().join(" ") };
}
