import type { PublishedTable } from "../../../domain/account.js";
import type { Amount } from "../../../domain/figure.js";
import { AccountTable, isCode, Measure } from "../../../domain/line.js";
import { pathKey } from "../../../domain/tables/path-key.js";
import { tablesWith } from "../../../domain/tables/tables.js";
import { foldedName } from "../canonical.js";
import type { PrintedFigures } from "../printed-figures.js";
import { bareName, isNamed } from "./level-name.js";
import { classifiedCodeOf } from "./classified-code.js";
import { isWhole, printedCodeOf, type ItemPath } from "./path-level.js";

interface CodedRow {
  readonly code: string;
  readonly name: string;
}

/** The tables whose rows are items. */
const WITH_ITEMS = tablesWith(({ codes }) => codes?.lengths.includes(7) ?? false);

function codedRows(tables: readonly PublishedTable[], table: AccountTable): CodedRow[] {
  const rows = tables.filter((candidate) => candidate.table === table).flatMap((candidate) => candidate.rows);
  return rows.flatMap(({ key, name }) => (isCode(key) ? [{ code: key, name: bareName(foldedName(name)) }] : []));
}

/** The codes that a classification path can mean in `table`, decided by names, printed digits and the stated amount. */
export class ItemLines {
  private readonly rows = new Map<AccountTable, CodedRow[]>();

  constructor(
    tables: readonly PublishedTable[],
    private readonly figures: PrintedFigures,
    private readonly year: number,
  ) {
    for (const table of WITH_ITEMS) this.rows.set(table, codedRows(tables, table));
  }

  /** Rows of the table itself; of a table that prints none (it is absent), those of 03 have the same codes. */
  private rowsOf(table: AccountTable): readonly CodedRow[] {
    const own = this.rows.get(table) ?? [];
    return own.length > 0 ? own : (this.rows.get(AccountTable.EXPENDITURE) ?? []);
  }

  /**
   * The key of the line that the path names: a row of the table, else the code that the path prints, else the code that
   * the classification has for all its names. A whole path without a known code is a line under its names; where the
   * table prints lines as deep as that, one of them is meant, and null says that it is not known which.
   */
  keyOf(path: ItemPath, table: AccountTable, amount: Amount | null): string | null {
    const deepest = path.levels[path.levels.length - 1];
    if (deepest === undefined) return null;
    const row = this.rowOf(path, table, amount);
    if (row !== null) return row;
    const printed = printedCodeOf(path);
    if (printed !== "") return printed;
    const isDetailed = (this.rows.get(table) ?? []).some(({ code }) => code.length === deepest.digits);
    if (isDetailed) return null;
    const classified = classifiedCodeOf(path, this.year);
    if (classified !== null) return classified;
    return isWhole(path) ? pathKey(path.levels.map(({ name }) => name)) : null;
  }

  /**
   * The one row that the path names, or null where none or several fit. A level printed under an older name does
   * not count against a row whose other levels fit; where the deepest name itself is another, the amount decides.
   */
  private rowOf(path: ItemPath, table: AccountTable, amount: Amount | null): string | null {
    const deepest = path.levels[path.levels.length - 1];
    if (deepest === undefined) return null;
    const rows = this.rowsOf(table);
    const level = rows.filter(({ code }) => code.length === deepest.digits);
    const printed = printedCodeOf(path);
    if (printed.length === deepest.digits && level.some(({ code }) => code === printed)) return printed;
    const fits = level.map((row) => ({ row, ...this.fit(path, row, rows) }));
    const named = fits.filter(({ isDeepest }) => isDeepest);
    const agrees = (code: string): boolean => this.agrees(table, code, amount);
    const most = Math.max(0, ...named.map(({ others }) => others));
    const best = named.filter(({ others }) => others === most).map(({ row }) => row.code);
    if (best.length === 1) return most > 0 || path.levels.length === 1 || best.some(agrees) ? (best[0] ?? null) : null;
    if (best.length > 1) return only(best.filter(agrees));
    const renamed = fits.filter(({ others }) => others > 0).map(({ row, others }) => ({ code: row.code, others }));
    const nearest = Math.max(0, ...renamed.map(({ others }) => others));
    return only(renamed.filter(({ code, others }) => others === nearest && agrees(code)).map(({ code }) => code));
  }

  private fit(path: ItemPath, row: CodedRow, rows: readonly CodedRow[]): { isDeepest: boolean; others: number } {
    let others = 0;
    let isDeepest = false;
    path.levels.forEach((level, index) => {
      const code = row.code.slice(0, level.digits);
      const holder = rows.find((candidate) => candidate.code === code);
      if (holder === undefined || !isNamed(level, holder.name, index === 0)) return;
      if (level.digits === row.code.length) isDeepest = true;
      else others += 1;
    });
    return { isDeepest, others };
  }

  private agrees(table: AccountTable, code: string, amount: Amount | null): boolean {
    if (amount === null) return false;
    return this.figures.match({ table, keys: [code], measure: Measure.TOTAL }, amount) !== "NONE";
  }
}

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
