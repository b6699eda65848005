import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Database } from "../../store/database.js";
import type { StatementWatch } from "../../store/observed-database.js";
import { readStoreSummary } from "../../store/read/store-summary.js";
import { SECONDS } from "./seconds.js";

/** What the server reads from, and whether it can. */
export interface WatchedStore {
  readonly database: () => Database | null;
  readonly whyUnready: () => Promise<string | null>;
}

/** Statements that requests send: how many, how long, with how many rows. */
export function statementMetrics(register: Registry): StatementWatch {
  const seconds = new Histogram({
    name: "juesuan_statement_seconds",
    help: "Seconds of SQL statements of requests, from sending (waiting for a connection included) to the last row",
    buckets: SECONDS,
    registers: [register],
  });
  const rows = new Counter({
    name: "juesuan_statement_rows_total",
    help: "Rows that SQL statements of requests have given",
    registers: [register],
  });
  const failed = new Counter({
    name: "juesuan_statements_failed_total",
    help: "SQL statements of requests that failed or were stopped",
    registers: [register],
  });
  return () => {
    const began = performance.now();
    return (count) => {
      seconds.observe((performance.now() - began) / 1_000);
      if (count === null) failed.inc();
      else rows.inc(count);
    };
  };
}

/** Whether the store can be served, and what it holds; what is given asks the store anew, and is awaited before metrics are told. */
export function storeMetrics(register: Registry, { database, whyUnready }: WatchedStore): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [register] });
  const ready = gauge("juesuan_ready", "1 where /readyz answers 200, else 0");
  const revision = gauge("juesuan_store_revision", "Revision of the data: grows with every write");
  const accounts = gauge("juesuan_store_accounts", "Documents in the store, every version counted");
  const recorded = gauge("juesuan_store_last_import_timestamp_seconds", "When the last document was recorded");
  return async () => {
    const isReady = (await whyUnready()) === null;
    ready.set(isReady ? 1 : 0);
    const store = isReady ? database() : null;
    // A store that fails in between is not ready the next time; until then the gauges keep what they said.
    const summary = store === null ? null : await readStoreSummary(store).catch(() => null);
    if (summary === null) return;
    revision.set(summary.revision);
    accounts.set(summary.accounts);
    if (summary.lastRecorded !== null) recorded.set(Date.parse(summary.lastRecorded) / 1_000);
  };
}
