import { openConnection } from "./connection/open-connection.js";
import { StoreFailure } from "./errors.js";
import { failureOf } from "./failure-of.js";
import type { DatabaseTarget } from "./target.js";

async function ask(target: DatabaseTarget, boundMs: number): Promise<void> {
  const connection = await openConnection(target, "read", { lockMs: boundMs });
  try {
    await connection.query("SELECT value FROM store_state WHERE name = 'revision'", []);
  } finally {
    await connection.close();
  }
}

/**
 * Asks the store for its revision over a connection of its own, past whatever is slow in others.
 * Throws StoreFailure where it does not answer within the bound, in milliseconds.
 */
export async function probeStore(target: DatabaseTarget, boundMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreFailure("UNREACHABLE", null, null)), boundMs);
  });
  const asked = ask(target, boundMs);
  asked.catch(() => undefined);
  try {
    await Promise.race([asked, late]);
  } catch (error) {
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}
