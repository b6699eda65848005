import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import sqlite3 from "sqlite3";
import { DataSource, type Logger } from "typeorm";
import { AccountEntity } from "./entities/account.js";
import { CrosswalkSetEntity } from "./entities/crosswalk-set.js";
import { CrosswalkEntity } from "./entities/crosswalk.js";
import { DeflatorEntity } from "./entities/deflator.js";
import { DepartmentNameEntity } from "./entities/department-name.js";
import { DepartmentEntity } from "./entities/department.js";
import { ExplanationCategoryEntity } from "./entities/explanation-category.js";
import { ExplanationEntity } from "./entities/explanation.js";
import { FigureEntity } from "./entities/figure.js";
import { FindingEntity } from "./entities/finding.js";
import { IndicatorEntity } from "./entities/indicator.js";
import { JoinedChangeEntity } from "./entities/joined-change.js";
import { KinEntity } from "./entities/kin.js";
import { LeftOutEntity } from "./entities/left-out.js";
import { LineItemEntity } from "./entities/line-item.js";
import { PublishedTableEntity } from "./entities/published-table.js";
import { RegionEntity } from "./entities/region.js";
import { StatedKinEntity } from "./entities/stated-kin.js";
import { StatementEntity } from "./entities/statement.js";
import { StoreStateEntity } from "./entities/store-state.js";
import { LOCK_MS } from "./connection/connection.js";
import { CONNECT_TIMEOUT_MS } from "./connection/postgres.js";
import { openSqlite } from "./connection/sqlite.js";
import { MIGRATIONS, type MigrationClass } from "./migrations/migrations.js";
import { readableName } from "./sqlite-file.js";
import type { DatabaseTarget } from "./target.js";

/** How a store is opened. */
export interface OpenOptions {
  /** Refuse every write where the database lets us. */
  readonly readOnly: boolean;
  /** How long a write waits for another one, in milliseconds; LOCK_MS where it is not given. */
  readonly lockMs?: number;
  /** How long a statement of a reader may run on PostgreSQL, in milliseconds, should nobody be left who stops it. */
  readonly statementMs?: number;
  /** Those of this build where they are not given. */
  readonly migrations?: readonly MigrationClass[];
  /** Told of every SQL statement that is sent, with its parameters. */
  readonly onStatement?: (sql: string, parameters?: readonly unknown[]) => void;
}

const ENTITIES = [
  AccountEntity,
  CrosswalkEntity,
  CrosswalkSetEntity,
  DeflatorEntity,
  DepartmentEntity,
  DepartmentNameEntity,
  ExplanationEntity,
  ExplanationCategoryEntity,
  FigureEntity,
  FindingEntity,
  IndicatorEntity,
  JoinedChangeEntity,
  KinEntity,
  LeftOutEntity,
  LineItemEntity,
  PublishedTableEntity,
  RegionEntity,
  StatedKinEntity,
  StatementEntity,
  StoreStateEntity,
];

/** TypeORM always calls verbose(), which makes every statement record a stack; this driver skips it. */
const quietDriver = { ...sqlite3, verbose: () => sqlite3 };

/** What PostgreSQL is told of the sessions of a pool. */
function sessionOptions({ readOnly, statementMs }: OpenOptions): { readonly options?: string } {
  if (!readOnly) return {};
  const limit = statementMs === undefined ? "" : ` -c statement_timeout=${String(statementMs)}`;
  return { options: `-c default_transaction_read_only=on${limit}` };
}

function statementLogger(onStatement: NonNullable<OpenOptions["onStatement"]>): Logger {
  const ignore = (): void => undefined;
  return {
    logQuery: onStatement,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}

/**
 * Makes the folder and the file, and lets readers and one writer work side by side, which the file then remembers.
 * TypeORM would do so before it waits for a lock: of two that start at once, one failed.
 */
async function prepareFile(file: string, lockMs: number): Promise<void> {
  const folder = path.dirname(file);
  if (!existsSync(folder)) mkdirSync(folder);
  const connection = await openSqlite(file, "write", { lockMs });
  await connection.query("PRAGMA journal_mode = WAL", []).finally(() => connection.close());
}

/**
 * The one place that knows which database is behind the store. Returns an initialised DataSource;
 * the caller destroys it. Throws what the driver throws where the database cannot be reached or opened.
 */
export async function openDataSource(target: DatabaseTarget, options: OpenOptions): Promise<DataSource> {
  const common = {
    entities: ENTITIES,
    migrations: [...(options.migrations ?? MIGRATIONS)],
    synchronize: false,
    // One that says nothing by itself: a migration that fails would be printed among what a command prints.
    logger: statementLogger(options.onStatement ?? (() => undefined)),
  };
  if (target.kind === "postgres") {
    const dataSource = new DataSource({
      ...common,
      type: "postgres",
      url: target.url,
      parseInt8: true,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      extra: { keepAlive: true, ...sessionOptions(options) },
    });
    return dataSource.initialize();
  }
  const lockMs = options.lockMs ?? LOCK_MS;
  if (!options.readOnly) await prepareFile(target.file, lockMs);
  const dataSource = new DataSource({
    ...common,
    type: "sqlite",
    database: options.readOnly ? await readableName(target.file) : target.file,
    driver: quietDriver,
    busyTimeout: lockMs,
    ...(options.readOnly ? { flags: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI } : {}),
  });
  return dataSource.initialize();
}
