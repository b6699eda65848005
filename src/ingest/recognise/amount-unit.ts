import { isAmountUnit, PrintedUnit, UNIT_WORDS, type AmountUnit } from "../../domain/money.js";
import { fold } from "../folded.js";

/** The unit that a table prints: one that is known, or the words of one that is not (万美元, two that differ). */
export type TableUnit =
  { readonly kind: "known"; readonly unit: PrintedUnit } | { readonly kind: "unknown"; readonly text: string };

const UNITS: ReadonlyMap<string, PrintedUnit> = new Map([
  ...Object.values(PrintedUnit).map((unit): [string, PrintedUnit] => [UNIT_WORDS[unit], unit]),
  ["圆", "YUAN"],
  ["仟元", "QIAN_YUAN"],
  ["佰元", "BAI_YUAN"],
  ["拾万元", "SHI_WAN_YUAN"],
]);

/** A multiple and what is counted in it: 万元, 千元, 万美元, 万英镑; a multiple alone says too little. */
const WORD = "([十百千万亿拾佰仟]{0,3}(?:[\\p{Script=Han}]{0,2}[元圆]|美金|英镑|法郎|卢布|usd|eur)|[十百千万亿]+)";
const YUAN = "(?:人民币|rmb|cny|[¥￥])?";
const LABELLED = new RegExp(`单位[:：]?\\(?${YUAN}[/(:]?${WORD}`, "gu");
const IN_BRACKETS = new RegExp(`\\((?:金额)?(?:单位:)?${YUAN}${WORD}\\)`, "gu");

function wordsIn(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

/**
 * The unit that stands above a table (单位：万元, also in pieces over lines or cells), or in its head (决算数（万元）); null where
 * none is printed. `above` and `head` are the pieces of text in reading order. Units that contradict each other are unknown.
 */
export function unitOf(above: readonly string[], head: readonly string[]): TableUnit | null {
  const label = fold(above.join(""));
  const labelled = wordsIn(LABELLED, label);
  const words = [
    ...new Set([
      ...(labelled.length > 0 ? labelled : wordsIn(IN_BRACKETS, label)),
      ...wordsIn(IN_BRACKETS, fold(head.join(" "))),
    ]),
  ];
  const [word] = words;
  if (word === undefined) return null;
  const unit = words.length === 1 ? UNITS.get(word) : undefined;
  return unit === undefined ? { kind: "unknown", text: words.join("、") } : { kind: "known", unit };
}

/** The unit that most tables are in, or null where none says one. */
export function commonUnit(units: readonly (TableUnit | null)[]): PrintedUnit | null {
  const counts = new Map<PrintedUnit, number>();
  for (const unit of units) {
    if (unit?.kind === "known") counts.set(unit.unit, (counts.get(unit.unit) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}

/** The unit of a narrative beside tables in `unit`: theirs where amounts are asked for in it, else 万元. */
export function narrativeUnit(unit: PrintedUnit | null): AmountUnit {
  return unit !== null && isAmountUnit(unit) ? unit : "WAN_YUAN";
}
