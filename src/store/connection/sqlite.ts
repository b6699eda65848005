import sqlite3 from "sqlite3";
import { isRow } from "../database.js";
import { readableName } from "../sqlite-file.js";
import type { Answer, Connection, Parameters, Waits } from "./connection.js";

/** A connection to an open file. */
class SqliteConnection implements Connection {
  constructor(private readonly opened: sqlite3.Database) {}

  async query(text: string, values: Parameters): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.opened.all(text, values, (error: Error | null, rows: unknown[] | undefined) => {
        if (error === null) resolve({ rows: (rows ?? []).filter(isRow), command: null });
        else reject(error);
      });
    });
  }

  async close(): Promise<void> {
    return new Promise((resolve) => {
      this.opened.close(() => resolve());
    });
  }
}

/**
 * Opens an SQLite file as the driver has it. Throws what the driver throws.
 * @param mode "write" makes it where it is not there; "read" refuses every write
 */
export async function openDatabaseFile(file: string, mode: "read" | "write", waits: Waits): Promise<sqlite3.Database> {
  const name = mode === "read" ? await readableName(file) : file;
  const flags =
    mode === "read" ? sqlite3.OPEN_READONLY | sqlite3.OPEN_URI : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
  const opened = await new Promise<sqlite3.Database>((resolve, reject) => {
    const database = new sqlite3.Database(name, flags, (error) => {
      if (error === null) resolve(database);
      else reject(error);
    });
  });
  opened.configure("busyTimeout", waits.lockMs);
  return opened;
}

/** Opens a connection to an SQLite file; see openDatabaseFile. */
export async function openSqlite(file: string, mode: "read" | "write", waits: Waits): Promise<Connection> {
  const connection = new SqliteConnection(await openDatabaseFile(file, mode, waits));
  await connection.query("PRAGMA foreign_keys = ON", []);
  return connection;
}
