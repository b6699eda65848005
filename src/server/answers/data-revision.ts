import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../../store/database.js";
import { readRevision } from "../../store/read/revision.js";

/** Asked at most so often, in milliseconds. */
const LOOK_EVERY_MS = 250;
/** What was seen longer ago is not known any more: no kept answer is older than this and the time it takes to send it. */
const KNOWN_FOR_MS = 900;
/** A store that does not say its revision within this is not waited for: the request is answered without kept answers. */
const WAIT_MS = 50;

/** The revision of the data that is served, as a text that no other state of it has, or of another file in its place. */
export class DataRevision {
  private database: Database | null = null;
  /** How many stores have been served before this one. */
  private store = 0;
  private seen: { readonly revision: number; readonly at: number } | null = null;
  private looking: Promise<void> | null = null;

  /** @param served the store that is served now; null where there is none */
  constructor(private readonly served: () => Database | null) {}

  /** Null where it is not known: the data that a request reads is then of any revision. */
  async now(): Promise<string | null> {
    const database = this.served();
    if (database === null) return null;
    if (database !== this.database) {
      this.database = database;
      this.store += 1;
      this.seen = null;
      this.looking = null;
    }
    const age = this.age;
    if (age >= LOOK_EVERY_MS) this.looking ??= this.look(database);
    if (age >= KNOWN_FOR_MS && this.looking !== null)
      await Promise.race([this.looking, delay(WAIT_MS, undefined, { ref: false })]);
    return this.seen === null || this.age >= KNOWN_FOR_MS
      ? null
      : `${String(this.store)}.${String(this.seen.revision)}`;
  }

  private get age(): number {
    return this.seen === null ? Number.POSITIVE_INFINITY : performance.now() - this.seen.at;
  }

  /** Never throws: what ails the store is told to those who ask it for answers. */
  private async look(database: Database): Promise<void> {
    // What is written while the store is asked may not be in its answer.
    const at = performance.now();
    const revision = await readRevision(database).catch(() => null);
    if (database !== this.database) return;
    this.looking = null;
    if (revision !== null) this.seen = { revision, at };
  }
}
