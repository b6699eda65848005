import { LOCK_MS } from "./connection/connection.js";
import sql from "sql-template-tag";
import { MigrationExecutor, type DataSource } from "typeorm";
import { openDataSource, type OpenOptions } from "./data-source.js";
import { databaseOf, type Database } from "./database.js";
import { failureOf } from "./failure-of.js";
import { MIGRATIONS } from "./migrations/migrations.js";
import { PostgresReaders } from "./readers/postgres-readers.js";
import type { Readers } from "./readers/readers.js";
import { openSqliteReader } from "./readers/sqlite-reader.js";
import { SqliteReaders } from "./readers/sqlite-readers.js";
import { readVersion, type StoreVersion } from "./store-version.js";
import type { DatabaseTarget } from "./target.js";
import { Writer } from "./writer.js";

/** Any number that no other program locks in a database of ours. */
const MIGRATION_LOCK = 20_201_231;

const BEGIN_MIGRATION = {
  sqlite: ["BEGIN IMMEDIATE"],
  // The lock goes with the transaction, however that ends.
  postgres: ["BEGIN", `SELECT pg_advisory_xact_lock(${String(MIGRATION_LOCK)})`],
} as const;

/** An open store. Reading goes through `database`, writing through `write`; the opener closes it. */
export class Store {
  readonly database: Database;
  private readonly writer: Writer;

  constructor(
    private readonly dataSource: DataSource,
    readonly target: DatabaseTarget,
    private readonly readers: Readers | null,
    /** What it was when it was opened. */
    readonly version: StoreVersion,
    options: OpenOptions,
  ) {
    this.database = readers?.database ?? databaseOf(dataSource.manager);
    const { lockMs = LOCK_MS, onStatement = () => undefined } = options;
    this.writer = new Writer(target, { lockMs }, onStatement);
  }

  /** Brings the tables up to date; nothing happens where they are. Of several that try at once, the others wait. */
  async migrate(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      for (const statement of BEGIN_MIGRATION[this.target.kind]) await runner.query(statement);
      try {
        const executor = new MigrationExecutor(this.dataSource, runner);
        executor.transaction = "none";
        await executor.executePendingMigrations();
        await runner.query("COMMIT");
      } catch (error) {
        await runner.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw failureOf(error);
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` in the one write transaction that a store has at a time: all of it is stored once this resolves, or
   * nothing. Throws StoreFailure where the store fails, and OutcomeUnknown where nobody can say what became of it.
   */
  async write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.writer.write(work);
  }

  /** Sets the revision of a store that nobody reads yet: a copy goes on from that of its source. */
  async setRevision(revision: number): Promise<void> {
    await this.write(async (database) => {
      await database.rows(sql`UPDATE store_state SET value = ${revision} WHERE name = ${"revision"}`);
    });
  }

  /** True where it holds accounts or a crosswalk. */
  async isFilled(): Promise<boolean> {
    const rows = await this.database.rows(sql`
      SELECT 1 AS one FROM account UNION SELECT 1 AS one FROM crosswalk_set UNION SELECT 1 AS one FROM deflator`);
    return rows.length > 0;
  }

  /** Counts what the tables hold, so that the database plans well; PostgreSQL does so by itself. */
  async analyze(): Promise<void> {
    if (this.target.kind === "sqlite") await this.dataSource.query("ANALYZE").catch(throwFailure);
  }

  async close(): Promise<void> {
    await this.readers?.close();
    await this.writer.close();
    await this.dataSource.destroy();
  }
}

function throwFailure(error: unknown): never {
  throw failureOf(error);
}

function readersOf(dataSource: DataSource, target: DatabaseTarget, options: OpenOptions): Readers {
  if (target.kind === "postgres") return new PostgresReaders(dataSource, target.url);
  const { lockMs = LOCK_MS, onStatement = () => undefined } = options;
  return new SqliteReaders(async () => openSqliteReader(target.file, { lockMs }), onStatement);
}

/**
 * Opens a store. Throws WrongStoreVersion, before anything is written, for one that another build made, and
 * StoreFailure where it cannot be reached or opened.
 */
export async function openStore(target: DatabaseTarget, options: OpenOptions): Promise<Store> {
  const { lockMs = LOCK_MS, migrations = MIGRATIONS } = options;
  const version = await readVersion(target, migrations, { lockMs });
  try {
    const dataSource = await openDataSource(target, options);
    const readers = options.readOnly ? readersOf(dataSource, target, options) : null;
    return new Store(dataSource, target, readers, version, options);
  } catch (error) {
    throw failureOf(error);
  }
}
