import { Client } from "pg";
import type { DataSource } from "typeorm";
import { databaseOver, type Database } from "../database.js";
import type { Running } from "../reading.js";
import type { Readers } from "./readers.js";
import { stoppedOnAbort } from "./stop-on-abort.js";

/** Stopping is a matter of milliseconds; a server that does not answer is left alone. */
const STOP_TIMEOUT_MS = 2_000;

/** So often the server does not answer that is asked to stop a statement, before its connection is let go. */
const STOPS_UNANSWERED = 2;

/** Lets a connection go on which a statement runs that cannot be stopped: the statement fails, and the pool opens another. */
function letGo(connection: unknown): void {
  if (!(connection instanceof Client)) throw new TypeError("a connection to PostgreSQL is none of the driver's");
  connection.end().catch(() => undefined);
}

function processOf(connection: unknown): number {
  const id: unknown =
    typeof connection === "object" && connection !== null && "processID" in connection ? connection.processID : null;
  if (typeof id !== "number") throw new TypeError("a connection to PostgreSQL does not say its process");
  return id;
}

/** Reads a PostgreSQL database on the connections of a pool, and cancels on the server what is not wanted any more. */
export class PostgresReaders implements Readers {
  readonly database: Database;

  /** @param dataSource closed by its opener */
  constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
  ) {
    this.database = databaseOver("postgres", async (text, values, running) => this.send(text, values, running));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async send(text: string, values: readonly unknown[], running: Running | undefined): Promise<unknown> {
    const signal = running?.signal;
    const runner = this.dataSource.createQueryRunner();
    let ended: (() => void) | undefined;
    try {
      const connection: unknown = await runner.connect();
      signal?.throwIfAborted();
      ended = running?.started?.();
      const rows: Promise<unknown> = runner.query(text, [...values]);
      let unanswered = 0;
      return await stoppedOnAbort(rows, signal, async () => {
        if (await this.cancel(processOf(connection))) return;
        unanswered += 1;
        if (unanswered === STOPS_UNANSWERED) letGo(connection);
      });
    } finally {
      ended?.();
      await runner.release();
    }
  }

  /** On a connection of its own: those of the pool may all be busy with what is to be cancelled. False where it is not answered. */
  private async cancel(process: number): Promise<boolean> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: STOP_TIMEOUT_MS,
      query_timeout: STOP_TIMEOUT_MS,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("SELECT pg_cancel_backend($1)", [process]);
      return true;
    } catch {
      // It is tried again while the statement runs.
      return false;
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
