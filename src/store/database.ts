import type { Sql } from "sql-template-tag";
import type { EntityManager } from "typeorm";
import { DatabaseFailure } from "./errors.js";

/** A value as both drivers return it; whole numbers stay within the exact range of a double. */
export type Value = string | number | boolean | null;

/** A row as both drivers return it. */
export type Row = Readonly<Record<string, Value>>;

/** Runs SQL on whichever database is behind it. */
export interface Database {
  /** Rows of one statement. Throws DatabaseFailure, whose message holds no SQL. */
  rows(statement: Sql): Promise<Row[]>;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The database of a TypeORM entity manager: of a DataSource, or of the transaction that it belongs to. */
export function databaseOf(manager: EntityManager): Database {
  const isPostgres = manager.connection.options.type === "postgres";
  return {
    async rows(statement: Sql): Promise<Row[]> {
      try {
        const text = isPostgres ? statement.text : statement.sql;
        const result: unknown = await manager.query(text, statement.values);
        return Array.isArray(result) ? result.filter(isRow) : [];
      } catch (error) {
        throw new DatabaseFailure(error);
      }
    },
  };
}
