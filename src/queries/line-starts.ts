import type { AccountTable } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";

const NONE: readonly number[] = [];

function idOf(departmentId: number, table: AccountTable, key: string | null): string {
  return `${String(departmentId)} ${table} ${key ?? ""}`;
}

/** The years of the lines at which a selection starts, by department, table and key. */
export class LineStarts {
  private readonly found = new Map<string, number[]>();

  constructor(lines: readonly StoredLine[]) {
    for (const { departmentId, year, table, key } of lines) {
      this.add(idOf(departmentId, table, key), year);
      this.add(idOf(departmentId, table, null), year);
    }
  }

  /** The years in which there is such a line; with null any line of the table. */
  years(departmentId: number, table: AccountTable, key: string | null): readonly number[] {
    return this.found.get(idOf(departmentId, table, key)) ?? NONE;
  }

  private add(id: string, year: number): void {
    const years = this.found.get(id);
    if (years === undefined) this.found.set(id, [year]);
    else if (!years.includes(year)) years.push(year);
  }
}
