import { HEAD_LABEL } from "./column-words.js";
import { fold, hasChinese } from "../folded.js";
import type { LaidRow } from "./laid-row.js";
import { contentOf } from "./printed-cell.js";
import { fusedLabel } from "./row-label.js";

function isName(text: string): boolean {
  return hasChinese(text) && contentOf(text).kind === "other";
}

/**
 * How many cells stand before the amounts of a row: its codes, the words of the head beside them, and its name, which a
 * format without merged cells may repeat. 0 where the row has no name before its first figure.
 */
export function labelEnd({ cells }: LaidRow): number {
  const name = cells.findIndex(({ text }) => isName(text) && !HEAD_LABEL.test(fold(text)));
  if (name < 0) return 0;
  const isLed = cells.slice(0, name).every(({ text }) => isName(text) || /^\d*$/.test(fold(text)));
  if (!isLed) return 0;
  const text = cells[name]?.text ?? "";
  let end = name + 1;
  while (end < cells.length && cells[end]?.text === text) end += 1;
  return end;
}

/** True for a row that opens with a classification code, alone in its cell or before its name. */
export function opensWithCode({ cells }: LaidRow): boolean {
  const first = cells.find(({ text }) => text !== "")?.text ?? "";
  return /^\d{2,7}$/.test(fold(first)) || fusedLabel(first) !== null;
}
