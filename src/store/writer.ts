import type { Connection, Parameters, Waits } from "./connection/connection.js";
import { openConnection } from "./connection/open-connection.js";
import { databaseOver, type Database, type Row } from "./database.js";
import { OutcomeUnknown, StoreFailure } from "./errors.js";
import { failureOf } from "./failure-of.js";
import { writtenFile } from "./sqlite-file.js";
import type { DatabaseTarget } from "./target.js";
import { beginMark, outcomeOf, type Mark } from "./write-outcome.js";

/** BEGIN IMMEDIATE takes SQLite's write lock at once: a second writer waits there, and never fails half-way. */
const BEGIN = { sqlite: "BEGIN IMMEDIATE", postgres: "BEGIN" } as const;

/** A statement fails, or the transaction is over: nothing more may be sent, or it would be stored by itself. */
class Transaction {
  private failed: Error | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly onStatement: (text: string, values: Parameters) => void,
  ) {}

  /** Why COMMIT must not be sent; null where every statement was carried out. */
  get failure(): Error | null {
    return this.failed;
  }

  readonly query = async (text: string, values: Parameters): Promise<readonly Row[]> => {
    if (this.failed !== null) throw this.failed;
    this.onStatement(text, values);
    try {
      return (await this.connection.query(text, values)).rows;
    } catch (error) {
      this.failed = failureOf(error);
      throw this.failed;
    }
  };

  end(): void {
    this.failed ??= new TypeError("a write is used after it has ended");
  }
}

/**
 * The one writer of an open store: a connection of its own, made at the first write and made anew after any COMMIT or
 * ROLLBACK that fails. TypeORM's transactions are not used: after a failed COMMIT they count on as if inside one.
 */
export class Writer {
  private connection: Connection | null = null;
  private file = "";
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly target: DatabaseTarget,
    private readonly waits: Waits,
    private readonly onStatement: (text: string, values: Parameters) => void,
  ) {}

  /**
   * Runs `work` in one transaction: all of it is stored once this resolves, or nothing. Writes of one process stand in
   * a queue; of several processes the others wait. Throws StoreFailure where the store fails, OutcomeUnknown where that
   * happens inside COMMIT and the store cannot be asked, and whatever `work` throws.
   */
  async write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const before = this.turn;
    const mine = before.then(() => this.transaction(work));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.turn;
    await this.leave();
  }

  private async transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const connection = await this.begin();
    const transaction = new Transaction(connection, this.onStatement);
    let done: { readonly mark: Mark; readonly result: T };
    try {
      const mark = await beginMark(transaction.query, this.target.kind);
      const result = await work(databaseOver(this.target.kind, transaction.query));
      if (transaction.failure !== null) throw transaction.failure;
      done = { mark, result };
    } catch (error) {
      transaction.end();
      await this.rollBack(connection);
      throw error;
    }
    transaction.end();
    await this.commit(connection, done.mark);
    return done.result;
  }

  private async begin(): Promise<Connection> {
    try {
      for (;;) {
        this.file = this.connection === null ? await this.fileThere() : this.file;
        this.connection ??= await openConnection(this.target, "write", this.waits);
        await this.connection.query(BEGIN[this.target.kind], []);
        if ((await this.fileThere()) === this.file) return this.connection;
        // Another file was put in its place: what is written to this one would be lost with it.
        await this.leave();
      }
    } catch (error) {
      await this.leave();
      throw failureOf(error);
    }
  }

  /** Which file is to be written to. Throws StoreFailure where it was taken away: none is made in its place. */
  private async fileThere(): Promise<string> {
    if (this.target.kind === "postgres") return "server";
    const identity = await writtenFile(this.target.file);
    if (identity === null) throw new StoreFailure("NOT_LET_IN", "ENOENT", null);
    return identity;
  }

  /** SQLite has rolled back already where its disk is full; then this fails, and the connection is not to be trusted. */
  private async rollBack(connection: Connection): Promise<void> {
    try {
      await connection.query("ROLLBACK", []);
    } catch {
      await this.leave();
    }
  }

  private async commit(connection: Connection, mark: Mark): Promise<void> {
    let failure: StoreFailure;
    try {
      const { command } = await connection.query("COMMIT", []);
      // PostgreSQL answers the COMMIT of a transaction that had failed with ROLLBACK, and no error.
      if (command === null || command === "COMMIT") return;
      failure = new StoreFailure("OTHER", command, null);
    } catch (error) {
      const found = failureOf(error);
      failure = found instanceof StoreFailure ? found : new StoreFailure("OTHER", null, error);
    }
    await this.leave();
    const outcome = await outcomeOf(this.target, mark, this.waits);
    if (outcome === "STORED") return;
    throw outcome === "NOT_STORED" ? failure : new OutcomeUnknown(failure.fault, null, failure);
  }

  private async leave(): Promise<void> {
    const connection = this.connection;
    this.connection = null;
    await connection?.close();
  }
}
