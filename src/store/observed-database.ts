import type { Sql } from "sql-template-tag";
import type { Columns, Database, Row } from "./database.js";

/**
 * Told that a statement is sent; what it gives back is told how many rows came, or null where the statement failed.
 * @param text the statement with placeholders for its values, made only where it is asked for
 */
export type StatementWatch = (text: () => string) => (rows: number | null) => void;

/** The same database, of whose statements somebody is told, values never. */
export function observedDatabase(database: Database, watch: StatementWatch): Database {
  const observed = async (text: () => string, sent: Promise<Row[]>): Promise<Row[]> => {
    const ended = watch(text);
    try {
      const rows = await sent;
      ended(rows.length);
      return rows;
    } catch (error) {
      ended(null);
      throw error;
    }
  };
  return {
    rows: async (statement, signal) => observed(() => statement.sql, database.rows(statement, signal)),
    manyRows: async (columns: Columns, rest: Sql, asked) =>
      observed(
        () => `SELECT ${Object.values(columns).join(", ")} ${rest.sql}`,
        database.manyRows(columns, rest, asked),
      ),
  };
}
