import { LRUCache } from "lru-cache";
import type sqlite3 from "sqlite3";
import { openDatabaseFile } from "../connection/sqlite.js";
import type { Waits } from "../connection/connection.js";

/** Most statements that a connection keeps compiled, and most characters of their texts: some thirty bytes of memory for each. */
const KEPT = 300;
const KEPT_CHARACTERS = 200_000;
/** A statement that is longer, or whose values are, is compiled for once: its values would be kept with it. */
const LONG = 10_000;

function lengthOf(value: unknown): number {
  return typeof value === "string" ? value.length : 0;
}

/** A connection that reads one SQLite file, one statement at a time. Compiling one takes as long as most take to run. */
export class SqliteReader {
  private readonly kept = new LRUCache<string, sqlite3.Statement>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_statement, text) => text.length,
    dispose: (statement) => void statement.finalize(),
  });

  constructor(private readonly opened: sqlite3.Database) {}

  /** The rows of a statement, which may be interrupted. Throws what the driver throws. */
  async query(text: string, values: readonly unknown[]): Promise<unknown> {
    const isLong = values.reduce<number>((length, value) => length + lengthOf(value), text.length) > LONG;
    if (isLong) return this.settled((done) => this.opened.all(text, values, done));
    const statement = this.kept.get(text) ?? (await this.compiled(text));
    try {
      return await this.settled((done) => statement.all(values, done));
    } catch (error) {
      this.kept.delete(text);
      throw error;
    }
  }

  /** Stops the statement that runs now, if one does. */
  interrupt(): void {
    this.opened.interrupt();
  }

  async close(): Promise<void> {
    this.kept.clear();
    await new Promise<void>((resolve, reject) => {
      this.opened.close((error) => (error === null ? resolve() : reject(error)));
    });
  }

  private async compiled(text: string): Promise<sqlite3.Statement> {
    const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
      const made: sqlite3.Statement = this.opened.prepare(text, (error) =>
        error === null ? resolve(made) : reject(error),
      );
    });
    this.kept.set(text, statement);
    return statement;
  }

  private async settled(run: (done: (error: Error | null, rows: unknown) => void) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      run((error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
  }
}

/** Opens a connection that only reads a file. Throws what the driver throws. */
export async function openSqliteReader(file: string, waits: Waits): Promise<SqliteReader> {
  return new SqliteReader(await openDatabaseFile(file, "read", waits));
}
