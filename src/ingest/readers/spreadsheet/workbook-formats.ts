import { builtinFormat } from "./builtin-formats.js";
import { type NumberFormat, numberFormat } from "./number-format.js";

/** The number formats of a workbook by their numbers: its own patterns, or else those that Excel has by number alone. */
export class WorkbookFormats {
  private readonly patterns = new Map<number, string>();
  private readonly read = new Map<number, NumberFormat>();

  define(id: number, pattern: string): void {
    this.patterns.set(id, pattern);
  }

  /** The format of a number, read once. */
  of(id: number): NumberFormat {
    const known = this.read.get(id);
    if (known !== undefined) return known;
    const format = numberFormat(this.patterns.get(id) ?? builtinFormat(id));
    this.read.set(id, format);
    return format;
  }
}
