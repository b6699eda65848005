import { figureKey, lineKey, type FigureFacts, type LineKey } from "../../../domain/facts.js";
import { isPrinted as printsSomething, type Amount } from "../../../domain/figure.js";
import type { AccountTable, Measure, Stage } from "../../../domain/line.js";
import { parentKeys } from "../../../domain/tables/place.js";
import type { AccountRecord, LineRecord } from "../../../domain/record.js";
import { finestHalfWidth, withEvenZero } from "./bare-zero.js";

/** A figure with the row that it stands in. */
export interface Cell {
  readonly line: LineRecord;
  readonly figure: FigureFacts;
}

/** A cell of which the amount is known. */
export interface KnownCell extends Cell {
  readonly amount: Amount;
}

/**
 * What a table prints in a cell; a figure that the narrative states stands for a blank cell. Undefined where the row
 * has no such cell, and for budgets that only the narrative states. What we add up ourselves does not count.
 */
function printedFigure(line: LineRecord, measure: Measure, stage: Stage): FigureFacts | undefined {
  const key = figureKey(measure, stage);
  const figure = line.figures.get(key);
  if (figure === undefined || figure.origin === "TABLE") return figure;
  const cell = line.covered.get(key);
  return figure.origin === "NARRATIVE" && cell !== undefined ? figure : cell;
}

function tableFigures(line: LineRecord): FigureFacts[] {
  return [...line.figures.values()].filter(({ origin }) => origin === "TABLE");
}

function isPrinted(line: LineRecord): boolean {
  return line.covered.size > 0 || tableFigures(line).length > 0;
}

/** The cell with its amount, or null where it holds none. */
export function known(cell: Cell | undefined): KnownCell | null {
  if (cell?.figure.observed.kind !== "amount") return null;
  return { ...cell, amount: cell.figure.observed };
}

/** True for a cell that prints something other than an amount: 涉密, or a text that is none. */
export function isUnknown(cell: Cell | undefined): boolean {
  return cell?.figure.observed.kind === "absent" && printsSomething(cell.figure.observed);
}

/** The printed rows of the tables of one account, with their parents and children among the rows that are printed. */
export class PrintedTables {
  private readonly byTable = new Map<AccountTable, LineRecord[]>();
  private readonly byKey = new Map<LineKey, LineRecord>();
  private readonly byParent = new Map<LineKey, LineRecord[]>();
  private readonly finest = new Map<AccountTable, bigint | null>();

  constructor(record: AccountRecord) {
    for (const line of record.lines) {
      if (!isPrinted(line)) continue;
      this.byKey.set(lineKey(line.table, line.key), line);
      this.byTable.set(line.table, [...this.rows(line.table), line]);
    }
    for (const [table, lines] of this.byTable) {
      this.finest.set(table, finestHalfWidth(lines.flatMap(tableFigures).map(({ observed }) => observed)));
    }
    for (const line of this.byKey.values()) {
      const parent = parentKeys(line.table, line.key).find((key) => this.byKey.has(lineKey(line.table, key)));
      if (parent === undefined) continue;
      this.byParent.set(lineKey(line.table, parent), [...this.children(line.table, parent), line]);
    }
  }

  /** Printed rows in document order; none where the table is absent. */
  rows(table: AccountTable): readonly LineRecord[] {
    return this.byTable.get(table) ?? [];
  }

  /** Rows directly below a row: 项 under a 类 where the 款 between them is not printed. */
  children(table: AccountTable, key: string): readonly LineRecord[] {
    return this.byParent.get(lineKey(table, key)) ?? [];
  }

  cell(table: AccountTable, key: string, measure: Measure, stage: Stage = "FINAL"): Cell | undefined {
    const line = this.byKey.get(lineKey(table, key));
    return line === undefined ? undefined : this.cellOf(line, measure, stage);
  }

  cellOf(line: LineRecord, measure: Measure, stage: Stage = "FINAL"): Cell | undefined {
    const figure = printedFigure(line, measure, stage);
    if (figure === undefined) return undefined;
    return { line, figure: withEvenZero(figure, this.finest.get(line.table) ?? null) };
  }

  /** The cells of a row that the table prints, in the order of its columns. */
  cellsOf(line: LineRecord): readonly Cell[] {
    return [...line.figures.values()].flatMap(({ measure, stage }) => this.cellOf(line, measure, stage) ?? []);
  }

  /** True where a cell of the table says 涉密: rows may be left out then. */
  isPartlyWithheld(table: AccountTable): boolean {
    return this.rows(table).some((line) => this.cellsOf(line).some(isUnknown));
  }

  /**
   * The cells below a cell that add up to it: those of the rows directly below, and where such a cell is blank over
   * filled ones (some publishers fill 项 alone), the filled ones in its stead.
   */
  partsOf({ line, figure }: Cell): readonly (Cell | undefined)[] {
    return this.children(line.table, line.key).flatMap((child) => {
      const cell = this.cellOf(child, figure.measure, figure.stage);
      if (cell === undefined || known(cell) !== null || isUnknown(cell)) return [cell];
      const below = this.partsOf(cell);
      return below.some((part) => known(part) !== null) ? below : [cell];
    });
  }
}
