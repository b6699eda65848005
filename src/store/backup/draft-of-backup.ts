import { LOCK_MS } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import { openStore } from "../store.js";

/** Copies a backup, which stays as it is, to `draft`, and makes it what this build wants, under a revision. */
export async function draftOfBackup(backup: string, draft: string, revision: number): Promise<void> {
  const connection = await openSqlite(backup, "read", { lockMs: LOCK_MS });
  await connection.query("VACUUM INTO ?", [draft]).finally(() => connection.close());
  const store = await openStore({ kind: "sqlite", file: draft }, { readOnly: false });
  try {
    await store.migrate();
    await store.setRevision(revision);
  } finally {
    await store.close();
  }
}
