import type { BodyRow } from "./body-rows.js";
import { hasChinese, tidy } from "../folded.js";
import { labelEnd, opensWithCode } from "./label-end.js";
import { contentOf } from "./printed-cell.js";
import { isTotalName } from "./row-label.js";

function isName(text: string): boolean {
  return hasChinese(text) && contentOf(text).kind === "other";
}

/** True for a row that breaks off in a name, so that the rest of it and what follows stand on the next line. */
function breaksOff(row: BodyRow, next: BodyRow, width: number): boolean {
  if (!row.ragged || row.part !== next.part || !isName(row.cells.at(-1)?.text ?? "")) return false;
  const rest = next.cells[0]?.text ?? "";
  if (!isName(rest) || isTotalName(rest) || opensWithCode(next)) return false;
  const together = row.cells.length + next.cells.length - 1;
  if (together === width) return true;
  return together < width && opensWithCode(row) && labelEnd(row) === row.cells.length;
}

/** Rows of text of which a name went over two lines, as one; their amounts keep the line on which they stand. */
export function joinWrappedRows(rows: readonly BodyRow[]): BodyRow[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const name = last?.cells.at(-1);
    if (last === undefined || name === undefined || !breaksOff(last, row, width)) {
      joined.push(row);
      continue;
    }
    const [rest, ...amounts] = row.cells;
    const before = last.cells.slice(0, -1);
    const cells = [...before, { ...name, text: tidy(name.text + (rest?.text ?? "")) }, ...amounts];
    joined[joined.length - 1] = { ...last, cells: cells.map((cell, at) => ({ ...cell, column: at + 1 })) };
  }
  return joined;
}
