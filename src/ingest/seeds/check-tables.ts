import type { PrintedUnit } from "../../domain/money.js";
import { amountProblems } from "./check-number.js";
import type { SeedCell, SeedFile, SeedTable } from "./seed-file.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";
import { isKeyOf } from "../../domain/tables/known-keys.js";
import { TABLES } from "../../domain/tables/tables.js";

function columnProblems(path: string, table: SeedTable): SeedProblem[] {
  const identities = table.columns.map((column) => `${column.measure} ${column.stage ?? "FINAL"}`);
  const allowed = TABLES[table.table].measures;
  return [
    ...repeats(identities).map((index) => ({
      path: `${path}.columns[${String(index)}]`,
      reason: `${identities[index] ?? ""} is a column of this table already; give another measure or stage`,
    })),
    ...table.columns.flatMap(({ measure }, index) => {
      if (allowed.includes(measure)) return [];
      const reason = `${table.table} has no column ${measure}; it can have ${allowed.join(", ")}`;
      return [{ path: `${path}.columns[${String(index)}].measure`, reason }];
    }),
  ];
}

function cellProblems(path: string, cell: SeedCell, unit: PrintedUnit, withheld: boolean): SeedProblem[] {
  if (cell === null) return [];
  if (withheld && (typeof cell === "string" || typeof cell.printed === "string")) {
    return [{ path, reason: "the table is withheld; write null, or remove withheld from the table" }];
  }
  if (typeof cell === "string") return amountProblems(path, cell, unit);
  if (cell.absent === true && Object.keys(cell).length > 1) {
    return [{ path, reason: "an absent cell has nothing else; remove absent or the rest" }];
  }
  if (cell.notUnderstood !== undefined && (typeof cell.printed === "string" || cell.withheld === true)) {
    return [{ path, reason: "a cell that is not understood prints no amount and is not withheld; keep one of them" }];
  }
  const saysNothing = cell.printed === undefined && cell.withheld !== true && cell.notUnderstood === undefined;
  if (cell.absent !== true && saysNothing) {
    return [{ path, reason: '"printed" is missing; give the amount as printed, or null where the cell is blank' }];
  }
  if (cell.withheld === true && typeof cell.printed === "string") {
    return [{ path, reason: "a withheld cell prints no amount; write null, or remove withheld" }];
  }
  return amountProblems(`${path}.printed`, cell.printed, unit);
}

function rowProblems(path: string, table: SeedTable, index: number, unit: PrintedUnit): SeedProblem[] {
  const row = table.rows[index];
  if (row === undefined) return [];
  const problems = row.cells.flatMap((cell, place) =>
    cellProblems(`${path}.cells[${String(place)}]`, cell, unit, table.withheld === true),
  );
  if (!isKeyOf(table.table, row.key)) {
    problems.push({ path: `${path}.key`, reason: `"${row.key}" is no key of ${table.table}; give its code or slug` });
  }
  if (row.cells.length !== table.columns.length) {
    const counts = `${String(row.cells.length)} cells, ${String(table.columns.length)} columns`;
    problems.push({ path: `${path}.cells`, reason: `${counts}; give one cell a column, null where it is blank` });
  }
  return problems;
}

function tableProblems(path: string, table: SeedTable, unit: PrintedUnit): SeedProblem[] {
  const keys = table.rows.map((row) => row.key);
  return [
    ...columnProblems(path, table),
    ...table.rows.flatMap((_, index) => rowProblems(`${path}.rows[${String(index)}]`, table, index, unit)),
    ...repeats(keys).map((index) => ({
      path: `${path}.rows[${String(index)}].key`,
      reason: `"${keys[index] ?? ""}" stands twice in this table; keep one row a key`,
    })),
  ];
}

/** What is wrong with the tables: keys, columns, cells and amounts. */
export function checkTables(file: SeedFile): SeedProblem[] {
  const names = file.tables.map((table) => table.table);
  return [
    ...file.tables.flatMap((table, index) => {
      const path = `tables[${String(index)}]`;
      if (table.table === "OTHER_DISCLOSURES") {
        return [{ path: `${path}.table`, reason: "OTHER_DISCLOSURES is no printed table; state its figures in statements" }];
      }
      return tableProblems(path, table, table.unit ?? file.unit);
    }),
    ...repeats(names).map((index) => ({
      path: `tables[${String(index)}].table`,
      reason: `${names[index] ?? ""} stands twice; a document prints each table once`,
    })),
  ];
}
