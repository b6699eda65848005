import type { BodyRow } from "./body-rows.js";
import { hasChinese, tidy } from "./folded.js";
import { labelEnd, opensWithCode } from "./label-end.js";
import { contentOf } from "./printed-cell.js";
import { isTotalName } from "./row-label.js";

function holdsFigure(row: BodyRow): boolean {
  return row.cells.slice(labelEnd(row)).some(({ text }) => contentOf(text).kind === "number");
}

/** True for a row that breaks off in its name, so that the rest of it and its amounts stand on the next line. */
function breaksOff(row: BodyRow, next: BodyRow): boolean {
  if (!row.ragged || row.part !== next.part || holdsFigure(row) || !opensWithCode(row)) return false;
  if (labelEnd(row) !== row.cells.length || opensWithCode(next) || !holdsFigure(next)) return false;
  const rest = next.cells[0]?.text ?? "";
  return hasChinese(rest) && !isTotalName(rest);
}

/** Rows of text of which a name went over two lines, as one; their amounts keep the line on which they stand. */
export function joinWrappedRows(rows: readonly BodyRow[]): BodyRow[] {
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const name = last?.cells.at(-1);
    if (last === undefined || name === undefined || !breaksOff(last, row)) {
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
