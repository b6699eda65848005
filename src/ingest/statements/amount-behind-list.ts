import type { Reading } from "./reading.js";

/** Offsets of the comma that closes a list of names, and of the amount behind it. */
export interface AmountBehindList {
  readonly comma: number;
  readonly figure: number;
}

const BEHIND = /,(?:支出|共计|合计|金额|共)(?:支出|金额)?(?:为|:)?(?=\d)/;

/**
 * 工资福利支出包括基本工资、奖金，支出5万元: the amount behind the list, between two offsets, is of the line that consists of
 * what is listed. null where none stands there, or the line has an amount.
 */
export function amountBehindList(
  { current, anchor, passage }: Reading,
  from: number,
  until: number,
): AmountBehindList | null {
  if (current === null || current.amounts.length > 0 || anchor.kind !== "NAME") return null;
  const found = BEHIND.exec(passage.folded.slice(from, until));
  if (found === null) return null;
  const comma = from + found.index;
  return { comma, figure: comma + found[0].length };
}
