import type { AmountUnit } from "../../domain/money.js";
import { fold } from "./folded.js";

const UNITS: Readonly<Record<string, AmountUnit>> = { 元: "YUAN", 万元: "WAN_YUAN", 亿元: "YI_YUAN" };

const LABELLED = /单位[:：]?\(?(?:人民币)?[/(]?(亿元|万元|元)/;
const IN_HEAD = /\((?:单位:)?(亿元|万元|元)\)/;

/**
 * The unit that stands above a table (单位：万元, also in pieces over lines or cells), else in its head (决算数（万元）),
 * or null where none is printed. `above` and `head` are the pieces of text in reading order.
 */
export function unitOf(above: readonly string[], head: readonly string[]): AmountUnit | null {
  const labelled = LABELLED.exec(fold(above.join("")));
  const found = labelled ?? IN_HEAD.exec(fold(above.join(""))) ?? IN_HEAD.exec(fold(head.join("")));
  return found?.[1] === undefined ? null : (UNITS[found[1]] ?? null);
}

/** The unit that most tables are in, or null where none says one. */
export function commonUnit(units: readonly (AmountUnit | null)[]): AmountUnit | null {
  const counts = new Map<AmountUnit, number>();
  for (const unit of units) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
