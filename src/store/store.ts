import type { DataSource } from "typeorm";
import sql from "sql-template-tag";
import { openDataSource, type OpenOptions } from "./data-source.js";
import { databaseOf, type Database } from "./database.js";
import { PostgresReaders } from "./readers/postgres-readers.js";
import type { Readers } from "./readers/readers.js";
import { SqliteReaders } from "./readers/sqlite-readers.js";
import type { DatabaseTarget } from "./target.js";

/** Any number that no other program locks in a database of ours. */
const MIGRATION_LOCK = 20_201_231;

/** An open store. Reading goes through `database`, writing through `write`; the opener closes it. */
export class Store {
  readonly database: Database;

  constructor(
    private readonly dataSource: DataSource,
    private readonly target: DatabaseTarget,
    private readonly readers: Readers | null,
  ) {
    this.database = readers?.database ?? databaseOf(dataSource.manager);
  }

  /** Brings the tables up to date; nothing happens where they are. Of several that try at once, the others wait. */
  async migrate(): Promise<void> {
    if (this.target.kind === "sqlite") {
      await this.dataSource.runMigrations({ transaction: "all" });
      return;
    }
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
      await this.dataSource.runMigrations({ transaction: "all" });
      await runner.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` in the one write transaction that a store has at a time: all of it is stored, or nothing.
   * The revision is raised first, which takes the write lock of SQLite and the row lock of PostgreSQL, so that a
   * second writer waits instead of failing half-way.
   */
  async write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const database = databaseOf(manager);
      await database.rows(sql`UPDATE store_state SET value = value + 1 WHERE name = ${"revision"}`);
      return work(database);
    });
  }

  /** Counts what the tables hold, so that the database plans well; PostgreSQL does so by itself. */
  async analyze(): Promise<void> {
    if (this.target.kind === "sqlite") await this.dataSource.query("ANALYZE");
  }

  async close(): Promise<void> {
    await this.readers?.close();
    await this.dataSource.destroy();
  }
}

function readersOf(dataSource: DataSource, target: DatabaseTarget, options: OpenOptions): Readers {
  if (target.kind === "postgres") return new PostgresReaders(dataSource, target.url);
  return new SqliteReaders(dataSource, async () => openDataSource(target, options));
}

/** Opens a store. Throws what the driver throws where the database cannot be reached or opened. */
export async function openStore(target: DatabaseTarget, options: OpenOptions): Promise<Store> {
  const dataSource = await openDataSource(target, options);
  return new Store(dataSource, target, options.readOnly ? readersOf(dataSource, target, options) : null);
}
