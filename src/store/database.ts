import sql, { raw, type Sql } from "sql-template-tag";
import type { EntityManager } from "typeorm";
import { DatabaseFailure } from "./errors.js";

/** A value as both drivers return it; whole numbers stay within the exact range of a double. */
export type Value = string | number | boolean | null;

/** A row as both drivers return it. */
export type Row = Readonly<Record<string, Value>>;

/** The values of a row by name, with the expressions that give them: { f_page: "f.page" }. Fixed texts, never input. */
export type Columns = Readonly<Record<string, string>>;

/** Runs SQL on whichever database is behind it. */
export interface Database {
  /** Rows of one statement. Throws DatabaseFailure, whose message holds no SQL. */
  rows(statement: Sql): Promise<Row[]>;
  /**
   * Rows of `SELECT columns rest`, for statements that yield hundreds. SQLite's driver takes a quarter of a microsecond
   * for a cell, on the one thread that answers requests; there a row comes as one JSON text instead.
   */
  manyRows(columns: Columns, rest: Sql): Promise<Row[]>;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** The row of a JSON list of its values, in the order of the columns of `blank`; copies of it share one shape. */
function unpacked(blank: Row, names: readonly string[], packed: Value | undefined): Row {
  const values: unknown = typeof packed === "string" ? JSON.parse(packed) : null;
  if (!Array.isArray(values)) throw new TypeError("a packed row is no list");
  const row: Record<string, Value> = { ...blank };
  names.forEach((name, index) => {
    const value: unknown = values[index];
    if (!isValue(value)) throw new TypeError("a packed row holds more than plain values");
    row[name] = value;
  });
  return row;
}

/** The database of a TypeORM entity manager: of a DataSource, or of the transaction that it belongs to. */
export function databaseOf(manager: EntityManager): Database {
  const isPostgres = manager.connection.options.type === "postgres";
  const rows = async (statement: Sql): Promise<Row[]> => {
    try {
      const text = isPostgres ? statement.text : statement.sql;
      const result: unknown = await manager.query(text, statement.values);
      return Array.isArray(result) ? result.filter(isRow) : [];
    } catch (error) {
      throw new DatabaseFailure(error);
    }
  };
  const named = async (columns: Columns, rest: Sql): Promise<Row[]> => {
    const list = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
    return rows(sql`SELECT ${raw(list.join(", "))} ${rest}`);
  };
  const packed = async (columns: Columns, rest: Sql): Promise<Row[]> => {
    const names = Object.keys(columns);
    const blank: Row = Object.fromEntries(names.map((name) => [name, null]));
    const found = await rows(sql`SELECT json_array(${raw(Object.values(columns).join(", "))}) AS packed ${rest}`);
    return found.map((row) => unpacked(blank, names, row.packed));
  };
  return { rows, manyRows: isPostgres ? named : packed };
}
