import type { DataSource } from "typeorm";
import sql from "sql-template-tag";
import { databaseOf, type Database } from "../database.js";

/**
 * Runs `work` in the one write transaction that a store has at a time: all of it is stored, or nothing.
 * The revision is raised first, which takes the write lock of SQLite and the row lock of PostgreSQL,
 * so that a second writer waits instead of failing half-way.
 */
export async function inWriteTransaction<T>(dataSource: DataSource, work: (database: Database) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    const database = databaseOf(manager);
    await database.rows(sql`UPDATE store_state SET value = value + 1 WHERE name = ${"revision"}`);
    return work(database);
  });
}
