import type { Database } from "../store/database.js";
import { StoreFailure } from "../store/errors.js";
import { probeStore } from "../store/probe.js";
import { fileIdentity } from "../store/sqlite-file.js";
import { openStore, type Store } from "../store/store.js";
import { WrongStoreVersion } from "../store/store-version.js";
import type { DatabaseTarget } from "../store/target.js";

/** No answer comes from a file that was replaced longer ago than this. */
const LOOK_EVERY_MS = 250;
const PROBE_BOUND_MS = 1_000;
/** Requests that began on a file that was replaced end on it; so much longer than one may take it is kept open. */
const BEYOND_DEADLINE_MS = 5_000;

/** Until the store is first opened. */
export const PREPARING = "migrations and seeds are not in yet";
const GONE = "the store file is not there any more; put it back, or restore a backup";
const BEHIND =
  "the store is of an earlier version; juesuan serve brings it up to date when it starts, where it may write to it";

/** A text that changes with the file; of a server all is one. */
async function identityOf(target: DatabaseTarget): Promise<string | null> {
  return target.kind === "postgres" ? "server" : fileIdentity(target.file);
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreFailure || error instanceof WrongStoreVersion) return error.message;
  throw error;
}

/** What the server reads from: opened for reading only, opened anew where another file stands in its place. */
export class ServedStore {
  private opened: { readonly store: Store; readonly identity: string } | null = null;
  private unready = PREPARING;
  private looked = 0;
  private looking: Promise<void> | null = null;
  private probed: Promise<string | null> | null = null;
  private readonly retired = new Map<Store, NodeJS.Timeout>();

  /** @param deadlineMs within which every request is answered, in milliseconds */
  constructor(
    private readonly target: DatabaseTarget,
    private readonly deadlineMs: number,
  ) {}

  /** The store as it was last seen; null where it cannot be served, and `whyUnready` says why. */
  get database(): Database | null {
    return this.opened?.store.database ?? null;
  }

  /** Opens the store for the first time. Throws StoreFailure and WrongStoreVersion. */
  async open(): Promise<void> {
    const identity = await identityOf(this.target);
    if (identity === null) throw new StoreFailure("NOT_LET_IN", null, null);
    await this.openAs(identity);
    this.looked = Date.now();
  }

  /** Looks whether the same file is still there, at most four times a second; to be awaited before each request. */
  async refresh(): Promise<void> {
    if (this.looked === 0 || Date.now() - this.looked < LOOK_EVERY_MS) return;
    this.looking ??= this.look().finally(() => {
      this.looked = Date.now();
      this.looking = null;
    });
    await this.looking;
  }

  /** Why the store cannot be served, in one sentence without a path; null where it answers within a second. */
  async whyUnready(): Promise<string | null> {
    await this.refresh();
    if (this.opened === null) return this.unready;
    this.probed ??= this.probe().finally(() => {
      this.probed = null;
    });
    return this.probed;
  }

  async close(): Promise<void> {
    await this.looking;
    const stores = [...this.retired.keys(), ...(this.opened === null ? [] : [this.opened.store])];
    for (const timer of this.retired.values()) clearTimeout(timer);
    this.retired.clear();
    this.opened = null;
    for (const store of stores) await store.close();
  }

  private async probe(): Promise<string | null> {
    return probeStore(this.target, PROBE_BOUND_MS).then(() => null, reasonOf);
  }

  private async openAs(identity: string): Promise<void> {
    const store = await openStore(this.target, {
      readOnly: true,
      statementMs: this.deadlineMs + BEYOND_DEADLINE_MS,
    });
    if (store.version === "CURRENT") {
      this.opened = { store, identity };
      return;
    }
    await store.close();
    throw new WrongStoreVersion(BEHIND);
  }

  private async look(): Promise<void> {
    const identity = await identityOf(this.target);
    if (identity !== null && identity === this.opened?.identity) return;
    this.retire();
    if (identity === null) {
      this.unready = GONE;
      return;
    }
    await this.openAs(identity).catch((error: unknown) => {
      this.unready = reasonOf(error);
    });
  }

  private retire(): void {
    const store = this.opened?.store;
    this.opened = null;
    if (store === undefined) return;
    const end = (): void => {
      this.retired.delete(store);
      store.close().catch(() => undefined);
    };
    this.retired.set(store, setTimeout(end, this.deadlineMs + BEYOND_DEADLINE_MS).unref());
  }
}
