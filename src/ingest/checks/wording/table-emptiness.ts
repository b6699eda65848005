import type { PublishedTable } from "../../../domain/account.js";
import type { DocumentText, TableText } from "../../recognise/document-text.js";

function isEveryCellBlank({ rows }: PublishedTable): boolean {
  return rows.every(({ cells }) =>
    cells.every((cell) => cell === null || (cell.printed === null && cell.withheld !== true)),
  );
}

/** The printed surroundings of a table; undefined for a seed. */
export function textOfTable(text: DocumentText | null, table: PublishedTable): TableText | undefined {
  return text?.tables.find((each) => each.table === table.table);
}

/** True where a table prints no figure at all, and none that was not understood; a withheld one is not empty. */
export function isEmptyTable(table: PublishedTable, text: DocumentText | null): boolean {
  return table.withheld !== true && isEveryCellBlank(table) && textOfTable(text, table)?.printsDecimals !== true;
}

/** True where a table prints a figure other than 0: a table of zeros may well be called empty. */
export function holdsFigures({ rows }: PublishedTable): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell !== null && /[1-9]/.test(cell.printed ?? "")));
}
