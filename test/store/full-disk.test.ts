import path from "node:path";
import sql from "sql-template-tag";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { StoreFailure } from "../../src/store/errors.js";
import { openStore, type Store } from "../../src/store/store.js";
import { smallAccount } from "../support/accounts.js";
import { smallDisk } from "../support/small-disk.cjs";

const MOMENTS = 12;
const DOCUMENTS = 40;

/** As many numbers below `below`, the same in every run. */
function someNumbers(count: number, below: number): number[] {
  let state = 20_260_102;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  });
}

async function save(store: Store, name: string): Promise<void> {
  const source = {
    origin: "IMPORT",
    contentHash: name,
    readerVersion: 1,
    recordedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  await saveAccount(store, smallAccount({ name: `样例市${name}局`, year: 2020, total: "1.00" }), source);
}

/** Saves until the store fails; the names of those that were said to be stored, and the failure. */
async function saveUntilFailure(store: Store, moment: number): Promise<{ stored: string[]; failure: unknown }> {
  const stored: string[] = [];
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const name = `${String(moment)}-${String(index)}`;
    try {
      await save(store, name);
    } catch (failure) {
      return { stored, failure };
    }
    stored.push(name);
  }
  return { stored, failure: null };
}

async function namesIn(store: Store): Promise<unknown[]> {
  return (await store.database.rows(sql`SELECT content_hash FROM account ORDER BY id`)).map((row) => row.content_hash);
}

describe("a write on a disk that is full at random moments", () => {
  it("is stored if it says so, and else not; the next one is stored once there is room", async () => {
    const disk = smallDisk(8);
    // Only root may mount. The same on a disk that does not write, which needs no right: test/cli/import-failure.
    if (disk === null) return;
    const file = path.join(disk.folder, "store.db");
    const store = await openStore({ kind: "sqlite", file }, { readOnly: false });
    try {
      await store.migrate();
      const said: string[] = [];
      for (const [moment, bytes] of someNumbers(MOMENTS, 300_000).entries()) {
        disk.fill(bytes);
        const { stored, failure } = await saveUntilFailure(store, moment);
        disk.empty();
        said.push(...stored);
        expect(failure).toBeInstanceOf(StoreFailure);
        expect(failure).toMatchObject({ fault: "FULL" });
        // Asked over a connection of its own, as another process would.
        const other = await openStore({ kind: "sqlite", file }, { readOnly: true });
        expect(await namesIn(other)).toEqual(said);
        await other.close();
        await save(store, `after ${String(moment)}`);
        said.push(`after ${String(moment)}`);
      }
      expect(await namesIn(store)).toEqual(said);
    } finally {
      await store.close();
      disk.remove();
    }
  }, 120_000);
});
