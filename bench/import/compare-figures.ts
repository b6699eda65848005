import type { PublishedAccount, PublishedCell, PublishedRow, PublishedTable } from "../../src/domain/account.js";
import type { GoldFigure } from "./gold-figures.js";
import { placeText } from "./place-text.js";
import { plain, valueOf } from "./plain-number.js";
import type { Tally } from "./tally.js";

interface Found {
  readonly cell: PublishedCell;
  readonly place: string;
}

function placeOf(table: PublishedTable, row: PublishedRow, cell: PublishedCell): string {
  const { page, line } = table;
  return placeText({
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...row,
    ...cell,
  });
}

function rowOf(table: PublishedTable, { key, name }: GoldFigure): PublishedRow | undefined {
  const bare = (text: string): string => text.replace(/\s/g, "");
  return table.rows.find((row) => (key === null ? bare(row.name) === bare(name) : row.key === key));
}

function find(account: PublishedAccount, figure: GoldFigure): Found | null {
  const table = account.tables.find((candidate) => candidate.table === figure.table);
  const row = table === undefined ? undefined : rowOf(table, figure);
  const column = table?.columns.findIndex(
    ({ measure, stage }) => measure === figure.measure && (stage !== "FINAL") === figure.isBudget,
  );
  const cell = row?.cells[column ?? -1];
  return table === undefined || row === undefined || cell == null ? null : { cell, place: placeOf(table, row, cell) };
}

/** Amounts of the account that no figure of the file accounts for. */
function surplus(account: PublishedAccount, used: ReadonlySet<PublishedCell>): string[] {
  return account.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell?.printed == null || used.has(cell) || valueOf(cell.printed) === "0"
          ? []
          : [
              `${table.table} ${row.key} ${row.name}: ${cell.printed}, which the file does not list (${placeOf(table, row, cell)})`,
            ],
      ),
    ),
  );
}

function nameOf({ table, key, name, measure, isBudget }: GoldFigure): string {
  return [table, key ?? name, measure, ...(isBudget ? ["budget"] : [])].join(" ");
}

/**
 * The cells of the account against those of the file, as printed. A file lists all amounts that are not zero: any other
 * one in its tables is wrong. A row that the account does not have is missed, even where the file has it blank.
 */
export function compareFigures(account: PublishedAccount, figures: readonly GoldFigure[]): Tally {
  const used = new Set<PublishedCell>();
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const figure of figures) {
    const found = find(account, figure);
    if (found !== null) used.add(found.cell);
    const printed = found?.cell.printed == null ? null : plain(found.cell.printed);
    if (found !== null && printed === figure.printed) right += 1;
    else if (found === null) missed.push(`${nameOf(figure)}: ${figure.printed ?? "blank"}, and no such cell`);
    else if (printed === null)
      missed.push(`${nameOf(figure)}: ${figure.printed ?? ""}, read as blank (${found.place})`);
    else wrong.push(`${nameOf(figure)}: ${printed}, not ${figure.printed ?? "blank"} (${found.place})`);
  }
  return { right, wrong: [...wrong, ...surplus(account, used)], missed, unlisted: [] };
}
