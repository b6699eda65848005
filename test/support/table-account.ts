import type { PublishedAccount, PublishedColumn } from "../../src/domain/account.js";
import type { AccountTable } from "../../src/domain/line.js";

/** An account of one table: key, name and the printed cells of each row, null for a blank one. */
export interface TableAccount {
  readonly name: string;
  readonly year: number;
  readonly table: AccountTable;
  readonly rows: readonly (readonly [key: string, name: string, ...cells: (string | null)[]])[];
  readonly columns?: readonly PublishedColumn[];
}

/** A fictional account that publishes one table in 万元 and no narrative. */
export function tableAccount({ name, year, table, rows, columns }: TableAccount): PublishedAccount {
  return {
    department: { name, region: { code: "990199", name: "样例市" }, synthetic: true },
    year,
    kind: "DEPARTMENT_FINAL",
    document: { name: `${name}-${String(year)}.txt` },
    tables: [
      {
        table,
        title: table,
        unit: "WAN_YUAN",
        columns: columns ?? [{ measure: "TOTAL", stage: "FINAL" }],
        rows: rows.map(([key, label, ...cells], row) => ({
          key,
          name: label,
          row: row + 1,
          cells: cells.map((printed, column) => ({ printed, row: row + 1, column: column + 2 })),
        })),
      },
    ],
    statements: [],
  };
}
