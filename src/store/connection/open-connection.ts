import type { DatabaseTarget } from "../target.js";
import type { Connection, Waits } from "./connection.js";
import { openPostgres } from "./postgres.js";
import { openSqlite } from "./sqlite.js";

/** Opens a connection of its own to whichever database a store lives in. Throws what the driver throws. */
export async function openConnection(
  target: DatabaseTarget,
  mode: "read" | "write",
  waits: Waits,
): Promise<Connection> {
  return target.kind === "postgres" ? openPostgres(target.url, mode, waits) : openSqlite(target.file, mode, waits);
}
