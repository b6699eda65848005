import { Client, TypeOverrides, types } from "pg";
import { isRow, type Row } from "../database.js";
import type { Answer, Connection, Parameters, Waits } from "./connection.js";

/** A server that accepts and never answers must not hold up the start, nor the end. */
export const CONNECT_TIMEOUT_MS = 5_000;
/** No statement of a write takes a tenth of this: after it, the server is taken for frozen. */
const STATEMENT_TIMEOUT_MS = 120_000;

/** Whole numbers come as numbers, as they do on SQLite; those that could be larger are selected as text. */
function ownTypes(): TypeOverrides {
  const own = new TypeOverrides();
  own.setTypeParser(types.builtins.INT8, (text: string) => Number.parseInt(text, 10));
  return own;
}

/** A connection of its own, outside every pool. */
class PostgresConnection implements Connection {
  constructor(private readonly client: Client) {}

  async query(text: string, values: Parameters): Promise<Answer> {
    const { rows, command } = await this.client.query<Row>(text, [...values]);
    return { rows: rows.filter(isRow), command };
  }

  async close(): Promise<void> {
    // A server that does not answer any more does not take leave either.
    const left = new Promise<void>((resolve) => setTimeout(resolve, CONNECT_TIMEOUT_MS).unref());
    await Promise.race([this.client.end().catch(() => undefined), left]);
  }
}

/** Connects to a PostgreSQL server. */
export async function openPostgres(url: string, mode: "read" | "write", waits: Waits): Promise<Connection> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: waits.lockMs,
    query_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    types: ownTypes(),
    ...(mode === "read" ? { options: "-c default_transaction_read_only=on" } : {}),
  });
  // The statement under way, or the next one, rejects with it; unheard, it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return new PostgresConnection(client);
}
