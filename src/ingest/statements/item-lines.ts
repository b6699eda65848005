import type { PublishedTable } from "../../domain/account.js";
import type { Amount } from "../../domain/figure.js";
import { AccountTable, isCode, Measure } from "../../domain/line.js";
import { tablesWith } from "../../domain/tables/tables.js";
import { foldedName } from "./canonical.js";
import type { ItemPath, PathLevel } from "./item-path.js";
import type { PrintedFigures } from "./printed-figures.js";

interface CodedRow {
  readonly code: string;
  readonly name: string;
}

/** The tables whose rows are items. */
const WITH_ITEMS = tablesWith(({ codes }) => codes?.lengths.includes(7) ?? false);

/** 一般公共服务 and 一般公共服务支出 name one class. */
function bare(name: string): string {
  return name.length > 2 ? name.replace(/支出$/, "") : name;
}

function codedRows(tables: readonly PublishedTable[], table: AccountTable): CodedRow[] {
  const rows = tables.filter((candidate) => candidate.table === table).flatMap((candidate) => candidate.rows);
  return rows.flatMap(({ key, name }) => (isCode(key) ? [{ code: key, name: bare(foldedName(name)) }] : []));
}

/** How far a printed name is that of a row: whole, or at its end after other words (主要用于一般公共服务). */
function isNamed(level: PathLevel, row: CodedRow, opens: boolean): boolean {
  const printed = bare(level.name);
  if (printed === row.name) return true;
  return opens && printed.endsWith(row.name) && !/(?:其他|非|未)$/.test(printed.slice(0, -row.name.length));
}

function printedCode(path: ItemPath): string {
  let code = "";
  for (const { digits, code: part } of path.levels) {
    if (part.length === digits) code = part;
    else if (part.length === 2 && code.length === digits - 2) code += part;
    else if (part === "") return "";
  }
  return code;
}

/** The codes that a classification path can mean in `table`, decided by names, printed digits and the stated amount. */
export class ItemLines {
  private readonly rows = new Map<AccountTable, CodedRow[]>();

  constructor(
    tables: readonly PublishedTable[],
    private readonly figures: PrintedFigures,
  ) {
    for (const table of WITH_ITEMS) this.rows.set(table, codedRows(tables, table));
  }

  /** Rows of the table itself; of a table that prints none (it is absent), those of 03 have the same codes. */
  private rowsOf(table: AccountTable): readonly CodedRow[] {
    const own = this.rows.get(table) ?? [];
    return own.length > 0 ? own : (this.rows.get(AccountTable.EXPENDITURE) ?? []);
  }

  /**
   * The one code that the path names, or null where none or several fit. A level printed under an older name does
   * not count against a row whose other levels fit; where the deepest name itself is another, the amount decides.
   */
  codeOf(path: ItemPath, table: AccountTable, amount: Amount | null): string | null {
    const deepest = path.levels[path.levels.length - 1];
    if (deepest === undefined) return null;
    const rows = this.rowsOf(table);
    const level = rows.filter(({ code }) => code.length === deepest.digits);
    const printed = printedCode(path);
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
      if (holder === undefined || !isNamed(level, holder, index === 0)) return;
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
