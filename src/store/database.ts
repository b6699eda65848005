import { setImmediate } from "node:timers/promises";
import sql, { empty, raw, type Sql } from "sql-template-tag";
import type { EntityManager } from "typeorm";
import { failureOf } from "./failure-of.js";
import type { Running } from "./reading.js";
import type { DatabaseTarget } from "./target.js";

/** A value as both drivers return it; whole numbers stay within the exact range of a double. */
export type Value = string | number | boolean | null;

/** A row as both drivers return it. */
export type Row = Readonly<Record<string, Value>>;

/** The values of a row by name, with the expressions that give them: { f_page: "f.page" }. Fixed texts, never input. */
export type Columns = Readonly<Record<string, string>>;

/** How the rows of a statement are asked for. */
export interface Asked {
  /** A LIMIT; none where it is left out. */
  readonly limit?: Sql;
  readonly running?: Running;
}

/** Runs SQL on whichever database is behind it. */
export interface Database {
  /**
   * Rows of one statement. Throws DatabaseFailure, whose message holds no SQL, StoreFailure where the store itself
   * fails, and the reason of the signal where that is aborted: the database then stops working on the statement.
   */
  rows(statement: Sql, running?: Running): Promise<Row[]>;
  /**
   * Rows of `SELECT columns rest`, for statements that yield hundreds. SQLite's driver takes a quarter of a microsecond
   * for a cell, on the one thread that answers requests; there a row comes as one JSON text instead.
   */
  manyRows(columns: Columns, rest: Sql, asked?: Asked): Promise<Row[]>;
  /**
   * To be told where long work on rows goes on after others had their turn, so that it counts as work of its request.
   * Throws where its answer is not wanted any more. A database that belongs to no request has none.
   */
  resumed?(): void;
}

/** Gives the rows of a statement; stops working on it where its signal is aborted. Throws what the driver throws. */
export type Send = (text: string, values: readonly unknown[], running: Running | undefined) => Promise<unknown>;

/** True for what a driver gives as a row, whatever its columns. */
export function isRow(value: unknown): value is Row {
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

/** Rows that are unpacked before others have their turn: about two milliseconds. */
const UNPACKED_AT_ONCE = 1_000;

async function unpackedAll(found: readonly Row[], names: readonly string[]): Promise<Row[]> {
  const blank: Row = Object.fromEntries(names.map((name) => [name, null]));
  const rows: Row[] = [];
  for (const row of found) {
    rows.push(unpacked(blank, names, row.packed));
    if (rows.length % UNPACKED_AT_ONCE === 0) await setImmediate();
  }
  return rows;
}

/** A database over whatever sends a statement; what that throws is told as ours (failureOf). */
export function databaseOver(kind: DatabaseTarget["kind"], send: Send): Database {
  const isPostgres = kind === "postgres";
  const rows = async (statement: Sql, running?: Running): Promise<Row[]> => {
    try {
      const text = isPostgres ? statement.text : statement.sql;
      const result = await send(text, statement.values, running);
      return Array.isArray(result) ? result.filter(isRow) : [];
    } catch (error) {
      running?.signal.throwIfAborted();
      throw failureOf(error);
    }
  };
  const named = async (columns: Columns, rest: Sql, { limit = empty, running }: Asked = {}): Promise<Row[]> => {
    const list = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
    return rows(sql`SELECT ${raw(list.join(", "))} ${rest} ${limit}`, running);
  };
  const packed = async (columns: Columns, rest: Sql, { limit = empty, running }: Asked = {}): Promise<Row[]> => {
    const list = raw(Object.values(columns).join(", "));
    const found = await rows(sql`SELECT json_array(${list}) AS packed ${rest} ${limit}`, running);
    return unpackedAll(found, Object.keys(columns));
  };
  return { rows, manyRows: isPostgres ? named : packed };
}

/** The database of a TypeORM entity manager: of a DataSource, or of the transaction that it belongs to. */
export function databaseOf(manager: EntityManager): Database {
  const kind = manager.connection.options.type === "postgres" ? "postgres" : "sqlite";
  return databaseOver(kind, async (text, values) => manager.query(text, [...values]));
}
