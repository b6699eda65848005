import { GraphQLError } from "graphql";
import type { Reading } from "../../queries/bounded-database.js";
import { afterOthers } from "../../queries/turnstile.js";
import type { RequestBounds } from "../bounds.js";
import type { Asker } from "../context.js";
import { tooCostly } from "../too-costly.js";
import type { Spent } from "../watcher.js";
import { Refusal } from "./refusal.js";
import { worksFor, type Worker } from "./work-clock.js";

/** Of a client that has gone; nobody reads it. */
function clientGone(): GraphQLError {
  return new GraphQLError("the client has gone", { path: [], extensions: { code: "CLIENT_GONE" } });
}

/** How long, in milliseconds, an answer is made before other requests have their turn. */
const SLICE_MS = 15;

type Counted = "nodes" | "bytes" | "rows" | "errors";

/**
 * So many errors may be met for one that is shown: an error that makes a list null, or all that holds it, hides those of
 * its other elements, which were met too.
 */
const MET_FOR_SHOWN = 10;

function allOf(bounds: RequestBounds): Record<Counted, number> {
  return { ...bounds, errors: bounds.errors * MET_FOR_SHOWN };
}

/** For whatever is still asked in a trial that has failed: one for all, since making an error costs more than most fields. */
const TRIAL_OVER = new Error("the answer is made in another way");

/**
 * What one request may still cost, over all its root fields and aliases. What goes beyond a bound is refused from there
 * on: `refusal` is the error, `signal` is aborted, and everything that is asked of the budget throws the error.
 */
export class RequestBudget implements Reading, Worker {
  /** How many promises its fields have handed out so far. */
  promised = 0;
  private left: Record<Counted, number>;
  /** Whether a first way is tried, and whether it has failed: errors are those of the other way. */
  private trial: "none" | "running" | "failed" = "none";
  private workLeft: number;
  private readonly refused = new Refusal();
  private hasEnded = false;
  private readonly timer: NodeJS.Timeout;
  private readonly began = performance.now();
  private sliceStart = this.began;
  private waiting: (() => void)[] = [];
  /** How many of those who wait have gone on already. */
  private served = 0;

  /**
   * @param asker whose request ends when it has gone
   * @param waitedMs of the deadline is over already, in milliseconds
   */
  constructor(
    private readonly bounds: RequestBounds,
    asker: Asker | undefined,
    waitedMs = 0,
  ) {
    this.left = allOf(bounds);
    this.workLeft = bounds.work;
    this.timer = setTimeout(
      () => this.refused.refuse(tooCostly("deadline", bounds.deadline)),
      bounds.deadline - waitedMs,
    );
    if (asker?.hasGone() === true) this.clientGone();
    else asker?.onceGone(this.clientGone);
    worksFor(this);
  }

  get signal(): AbortSignal {
    return this.refused.signal;
  }

  /** Calls `told` when the request is refused; at once where it is. */
  onceRefused(told: () => void): void {
    this.refused.once(told);
  }

  get refusal(): GraphQLError | null {
    return this.refused.error;
  }

  get rowsLeft(): number {
    return this.left.rows;
  }

  loaded(rows: number): void {
    this.spend("rows", rows);
  }

  /** Takes milliseconds of work, in the database or here; where too many were taken, the request is refused from there on. */
  worked(ms: number): void {
    this.workLeft -= ms;
    if (this.workLeft < 0) this.refused.refuse(tooCostly("work", this.bounds.work));
  }

  /** A statement may take what is left of the work. */
  started(): () => void {
    const since = performance.now();
    const timer = setTimeout(
      () => this.refused.refuse(tooCostly("work", this.bounds.work)),
      Math.max(0, this.workLeft),
    );
    return () => {
      clearTimeout(timer);
      this.worked(performance.now() - since);
    };
  }

  resumed(): void {
    worksFor(this);
    this.check();
  }

  /** Counts what is about to be made. Throws the refusal where it is more than is left, or something else was before. */
  spend(what: Counted, amount: number): void {
    if (what === "errors" && this.trial !== "none") this.trial = "failed";
    else if (this.refused.error === null) {
      this.left[what] -= amount;
      if (this.left[what] >= 0) return;
      this.refused.refuse(tooCostly(what, this.bounds[what]));
    }
    this.check();
  }

  /** Throws the refusal where there is one, and in a trial that has failed. */
  check(): void {
    const { error } = this.refused;
    if (error !== null) throw error;
    if (this.trial === "failed") throw TRIAL_OVER;
  }

  /** From here on the first error ends the attempt, and none is counted: where there is one, `restart` is to be called. */
  startTrial(): void {
    this.trial = "running";
  }

  /** True where the attempt has met an error. */
  get hasTrialFailed(): boolean {
    return this.trial === "failed";
  }

  /** What was spent so far. */
  get spent(): Spent {
    const { nodes, bytes, rows, errors } = allOf(this.bounds);
    const { left } = this;
    return {
      nodes: nodes - left.nodes,
      bytes: bytes - left.bytes,
      rows: rows - left.rows,
      errors: errors - left.errors,
      work: this.bounds.work - this.workLeft,
      ms: performance.now() - this.began,
    };
  }

  /** Counts anew: what was made is thrown away, and made once more in another way. The work for it was done. */
  restart(): void {
    this.trial = "none";
    this.left = allOf(this.bounds);
  }

  /** True where something of this request waits for its turn. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /**
   * Null while the slice of this request lasts; then what resolves when others have had their turn. Once the request is
   * refused it never does: graphql-js leaves promises of a list alone whose other elements have failed, and a promise
   * that fails with nobody to hear of it ends the process.
   */
  turn(): Promise<void> | null {
    const isFirst = this.waiting.length === 0;
    if (isFirst && performance.now() - this.sliceStart < SLICE_MS) return null;
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (isFirst) afterOthers(this.goOn);
    });
  }

  /** A new slice starts: what was waited for in the meantime was no work of this thread. */
  startSlice(): void {
    if (this.waiting.length === 0) this.sliceStart = performance.now();
  }

  /** Nothing is counted any more, and no timer is left. */
  end(): void {
    clearTimeout(this.timer);
    this.hasEnded = true;
  }

  private readonly goOn = (): void => {
    worksFor(this);
    this.sliceStart = performance.now();
    this.next();
  };

  /** Lets those who wait go on one after another, until the slice is over. */
  private next(): void {
    const resolve = this.waiting[this.served];
    if (resolve === undefined || this.refused.error !== null) {
      this.waiting = [];
      this.served = 0;
      return;
    }
    this.served += 1;
    resolve();
    // After what the promise set going: its callbacks were queued before these.
    void Promise.resolve()
      .then(() => undefined)
      .then(() => {
        if (performance.now() - this.sliceStart < SLICE_MS) this.next();
        else afterOthers(this.goOn);
      });
  }

  private readonly clientGone = (): void => {
    if (!this.hasEnded) this.refused.refuse(clientGone());
  };
}

/** The budget of the context of a request that is executed within bounds; null where it is not bounded. */
export function budgetOf(context: unknown): RequestBudget | null {
  if (typeof context !== "object" || context === null || !("budget" in context)) return null;
  return context.budget instanceof RequestBudget ? context.budget : null;
}
