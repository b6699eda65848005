import sql from "sql-template-tag";
import type { Database } from "../database.js";
import { text } from "../row.js";
import type { DatabaseTarget } from "../target.js";

/** Every page, row and index of the file, as SQLite itself checks them. */
async function sqliteFaults(database: Database): Promise<string[]> {
  const rows = await database.rows(sql`PRAGMA integrity_check`);
  return rows.map((row) => text(row, "integrity_check")).filter((said) => said !== "ok");
}

/** Indexes and constraints that PostgreSQL itself knows not to hold. */
async function postgresFaults(database: Database): Promise<string[]> {
  const rows = await database.rows(sql`
    SELECT 'index ' || c.relname || ' is not valid' AS fault FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      JOIN pg_class t ON t.oid = i.indrelid
      WHERE NOT i.indisvalid AND t.relnamespace = current_schema()::regnamespace
    UNION ALL
    SELECT 'constraint ' || conname || ' is not valid' FROM pg_constraint
      WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
    ORDER BY 1`);
  return rows.map((row) => text(row, "fault"));
}

/** What the database finds in its own files, a sentence each. Throws StoreFailure where it cannot even be read. */
export async function integrityFaults(database: Database, kind: DatabaseTarget["kind"]): Promise<string[]> {
  return kind === "sqlite" ? sqliteFaults(database) : postgresFaults(database);
}
