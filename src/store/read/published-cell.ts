import type { PublishedCell } from "../../domain/account.js";
import type { Row } from "../database.js";
import { RowShapeError, text, textOrNull, wholeOrNull } from "../row.js";
import { knownPlace } from "./known-place.js";

const COVERED = /^(BLANK|WITHHELD)\/(\d*)\/(\d*)\/(\d*)\/(\d*)$/;

function part(found: string | undefined): number | null {
  return found === undefined || found === "" ? null : Number.parseInt(found, 10);
}

/** A cell that prints no amount, from "absence/page/line/row/column". */
function coveredCell(found: string): PublishedCell {
  const match = COVERED.exec(found);
  if (match === null) throw new RowShapeError("covered_cell", "a cell");
  const [, absence, page, line, row, column] = match;
  const place = knownPlace(part(page), part(line), part(row), part(column));
  return { printed: null, ...(absence === "WITHHELD" ? { withheld: true } : {}), ...place };
}

/**
 * The printed cell behind a stored figure: the figure itself, or the cell in whose place it was put; null where the
 * row has no such cell.
 */
export function publishedCell(row: Row): PublishedCell | null {
  if (text(row, "origin") === "TABLE") {
    const place = knownPlace(
      wholeOrNull(row, "f_page"),
      wholeOrNull(row, "f_line"),
      wholeOrNull(row, "f_row"),
      wholeOrNull(row, "f_column"),
    );
    const absence = textOrNull(row, "absence");
    if (absence === "NOT_UNDERSTOOD") return { printed: null, notUnderstood: text(row, "printed"), ...place };
    return { printed: textOrNull(row, "printed"), ...(absence === "WITHHELD" ? { withheld: true } : {}), ...place };
  }
  const covered = textOrNull(row, "covered_cell");
  return covered === null ? null : coveredCell(covered);
}
