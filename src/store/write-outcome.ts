import { DatabaseError } from "pg";
import { setTimeout as delay } from "node:timers/promises";
import type { Connection, Parameters, Waits } from "./connection/connection.js";
import { openConnection } from "./connection/open-connection.js";
import type { Row } from "./database.js";
import { text, whole } from "./row.js";
import type { DatabaseTarget } from "./target.js";

/** What tells a write from every other: the revision that it makes, and on PostgreSQL its transaction. */
export interface Mark {
  readonly revision: number;
  readonly transaction: string | null;
}

/** What became of a write whose COMMIT failed. */
export type WriteOutcome = "STORED" | "NOT_STORED" | "UNKNOWN";

const RAISE = "UPDATE store_state SET value = value + 1 WHERE name = 'revision' RETURNING value";
const ASK_MS = 250;
/** As long as a server that was restarted takes to let us in again. */
const ASK_ATTEMPTS = 40;
/** The server never made this transaction's number durable, so nothing of it is. */
const IN_THE_FUTURE = "22023";

/** Raises the revision, which takes the row lock of PostgreSQL, and marks the write by it. */
export async function beginMark(
  query: (text: string, values: Parameters) => Promise<readonly Row[]>,
  kind: DatabaseTarget["kind"],
): Promise<Mark> {
  const isPostgres = kind === "postgres";
  const [row = {}] = await query(isPostgres ? `${RAISE}, pg_current_xact_id()::text AS transaction` : RAISE, []);
  return { revision: whole(row, "value"), transaction: isPostgres ? text(row, "transaction") : null };
}

async function askPostgres(connection: Connection, transaction: string): Promise<WriteOutcome | "UNDER_WAY"> {
  try {
    const { rows } = await connection.query("SELECT pg_xact_status($1::xid8) AS status", [transaction]);
    const status = rows[0]?.status;
    if (status === "in progress") return "UNDER_WAY";
    return status === "committed" ? "STORED" : status === "aborted" ? "NOT_STORED" : "UNKNOWN";
  } catch (error) {
    if (error instanceof DatabaseError && error.code === IN_THE_FUTURE) return "NOT_STORED";
    throw error;
  }
}

/** While a write is under way nobody else raises the revision: one that was not reached was not stored. */
async function askSqlite(connection: Connection, revision: number): Promise<WriteOutcome> {
  const { rows } = await connection.query("SELECT value FROM store_state WHERE name = 'revision'", []);
  return whole(rows[0] ?? {}, "value") < revision ? "NOT_STORED" : "UNKNOWN";
}

async function ask(target: DatabaseTarget, mark: Mark, waits: Waits): Promise<WriteOutcome | "UNDER_WAY"> {
  const connection = await openConnection(target, "read", waits);
  try {
    return await (mark.transaction === null
      ? askSqlite(connection, mark.revision)
      : askPostgres(connection, mark.transaction));
  } finally {
    await connection.close();
  }
}

/**
 * Asks the store over a new connection whether a write is in it, for ten seconds at most: a server may be starting
 * again. UNKNOWN where it does not answer.
 */
export async function outcomeOf(target: DatabaseTarget, mark: Mark, waits: Waits): Promise<WriteOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask(target, mark, waits).catch((): "UNDER_WAY" => "UNDER_WAY");
    if (outcome !== "UNDER_WAY") return outcome;
    if (attempt === ASK_ATTEMPTS) return "UNKNOWN";
    await delay(ASK_MS);
  }
}
