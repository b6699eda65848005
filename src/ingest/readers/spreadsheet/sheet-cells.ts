import { DocumentTooComplexError } from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import type { CellReference } from "./cell-reference.js";
import { cellNumber } from "./exact.js";

/** A rectangle of cells shown as one. */
export interface MergedCells {
  readonly from: CellReference;
  readonly to: CellReference;
}

/** Merged cells of one sheet; a sheet of an account has some hundreds. */
const MAX_MERGED = 20_000;

/** The cells of a sheet that show something, row by row; hidden rows and columns are left out. */
export class SheetCells {
  private readonly shown = new Map<number, Map<number, string>>();
  private readonly mergedCells: MergedCells[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  private count = 0;
  private showsZeros = true;

  constructor(private readonly document: string) {}

  /** By row, then by column. */
  get rows(): ReadonlyMap<number, ReadonlyMap<number, string>> {
    return this.shown;
  }

  get merged(): readonly MergedCells[] {
    return this.mergedCells;
  }

  /** Keeps what a cell shows; nothing where it shows nothing. Throws DocumentTooComplexError beyond MAX_CELLS. */
  show({ row, column }: CellReference, text: string): void {
    if (text === "") return;
    this.count += 1;
    if (this.count > MAX_CELLS) throw new DocumentTooComplexError(this.document, "cells", MAX_CELLS);
    const cells = this.shown.get(row) ?? new Map<number, string>();
    this.shown.set(row, cells.set(column, text));
  }

  /** From here on a number that is 0 shows nothing. */
  hideZeros(): void {
    this.showsZeros = false;
  }

  /** True where the sheet shows nothing in a cell that holds this number. */
  hidesNumber(decimal: string): boolean {
    return !this.showsZeros && cellNumber(decimal)?.isZero() === true;
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    this.hiddenColumns.push({ first, last });
  }

  /** Throws DocumentTooComplexError where a sheet merges more than any account does. */
  merge(merged: MergedCells): void {
    this.mergedCells.push(merged);
    if (this.mergedCells.length > MAX_MERGED) {
      throw new DocumentTooComplexError(this.document, "merged cells", MAX_MERGED);
    }
  }

  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(({ first, last }) => column >= first && column <= last);
  }

  /** True where the row or the column of the cell is hidden. */
  isHidden({ row, column }: CellReference): boolean {
    return this.isHiddenRow(row) || this.isHiddenColumn(column);
  }
}
