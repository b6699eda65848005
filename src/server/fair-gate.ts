import type { Asker } from "../api/context.js";
import { afterOthers } from "../queries/turnstile.js";
import type { ServingBounds } from "./serving-bounds.js";

type GateBounds = Pick<ServingBounds, "running" | "waiting" | "wait">;

/** How many requests run, and how many wait. */
export interface QueueFill {
  readonly running: number;
  readonly waiting: number;
}

/** Why a request is not let in: too many wait, or it would wait, or has waited, too long. */
export type Refusal = "waiting" | "wait";

interface Waiting {
  readonly client: string;
  readonly settle: (refusal: Refusal | "gone" | null) => void;
}

/** So much of the places one client may take, that another one finds a place while slow requests take the rest. */
const SHARE_OF_ONE = 0.75;
/** How much the newest request counts in how long one takes. */
const NEWEST = 0.1;

/**
 * Lets a bounded number of requests run at a time and a bounded number wait, each client's in their order and clients in
 * turn: who sends much waits for himself, not in front of others.
 */
export class FairGate {
  private running = 0;
  private waiting = 0;
  private readonly runningOf = new Map<string, number>();
  /** By client, in the order in which it is their turn; no queue is empty. */
  private readonly queues = new Map<string, Waiting[]>();
  private readonly mostOfOne: number;
  /** How long a request runs, in milliseconds. */
  private usualMs = 0;
  private isTurnTaken = false;

  constructor(private readonly bounds: GateBounds) {
    this.mostOfOne = Math.ceil(bounds.running * SHARE_OF_ONE);
  }

  /** What it holds now. */
  get fill(): QueueFill {
    return { running: this.running, waiting: this.waiting };
  }

  /** Why the next request of a client would be refused at once; null where it would not. */
  refusalOf(client: string): Refusal | null {
    if (this.hasPlace(client)) return null;
    if (this.waiting >= this.bounds.waiting && this.longestBeside(client) === null) return "waiting";
    return this.expectedMs(client) > this.bounds.wait ? "wait" : null;
  }

  /**
   * Null once the request of this client may run, after which `leave` is to be called once; else why it is refused, or
   * "gone" where the client has gone.
   */
  async enter(client: string, asker: Asker): Promise<Refusal | "gone" | null> {
    if (asker.hasGone()) return "gone";
    if (this.hasPlace(client) && !this.isTurnTaken) {
      this.start(client);
      return null;
    }
    const refusal = this.refusalOf(client);
    if (refusal !== null) return refusal;
    if (this.waiting >= this.bounds.waiting) this.end(this.longestBeside(client), "waiting");
    return this.wait(client, asker);
  }

  /** A request of this client has ended, after so many milliseconds: the next one that may runs in its place. */
  leave(client: string, tookMs: number): void {
    this.usualMs += (tookMs - this.usualMs) * NEWEST;
    this.running -= 1;
    const left = (this.runningOf.get(client) ?? 1) - 1;
    if (left === 0) this.runningOf.delete(client);
    else this.runningOf.set(client, left);
    if (this.waiting > 0) this.takeTurn();
  }

  /**
   * Between two that are let in it is seen what else has come. An answer that waits for nothing is made in one go: a queue
   * of them would be answered in one go too, and health, or a client that has gone, not heard.
   */
  private takeTurn(): void {
    if (this.isTurnTaken) return;
    this.isTurnTaken = true;
    afterOthers(() => {
      this.isTurnTaken = false;
      this.letIn();
    });
  }

  private letIn(): void {
    for (const [next, [first]] of this.queues) {
      if (first === undefined || !this.hasPlace(next)) continue;
      this.start(next);
      this.end(first, null);
      this.toTheEnd(next);
      return;
    }
  }

  private hasPlace(client: string): boolean {
    return this.running < this.bounds.running && (this.runningOf.get(client) ?? 0) < this.mostOfOne;
  }

  private start(client: string): void {
    this.takeTurn();
    this.running += 1;
    this.runningOf.set(client, (this.runningOf.get(client) ?? 0) + 1);
  }

  private toTheEnd(client: string): void {
    const rest = this.queues.get(client);
    if (rest === undefined) return;
    this.queues.delete(client);
    this.queues.set(client, rest);
  }

  private async wait(client: string, asker: Asker): Promise<Refusal | "gone" | null> {
    return new Promise((resolve) => {
      const one: Waiting = {
        client,
        settle: (refusal) => {
          clearTimeout(timer);
          resolve(refusal);
        },
      };
      const timer = setTimeout(() => this.end(one, "wait"), this.bounds.wait).unref();
      asker.onceGone(() => this.end(one, "gone"));
      const queue = this.queues.get(client);
      if (queue === undefined) this.queues.set(client, [one]);
      else queue.push(one);
      this.waiting += 1;
    });
  }

  /** How long the next request of a client would wait: each other client has as many turns before it as it has itself. */
  private expectedMs(client: string): number {
    const own = (this.queues.get(client)?.length ?? 0) + 1;
    let before = 0;
    for (const queue of this.queues.values()) before += Math.min(queue.length, own);
    return (before * this.usualMs) / this.bounds.running;
  }

  /** The last request of the client with the most that wait, where that is more than this client would have. */
  private longestBeside(client: string): Waiting | null {
    let longest: Waiting[] = [];
    for (const queue of this.queues.values()) if (queue.length > longest.length) longest = queue;
    return longest.length > (this.queues.get(client)?.length ?? 0) + 1 ? (longest.at(-1) ?? null) : null;
  }

  /** Takes a request out of its queue, and tells it what became of it. */
  private end(one: Waiting | null, refusal: Refusal | "gone" | null): void {
    if (one === null) return;
    const queue = this.queues.get(one.client) ?? [];
    const at = queue.indexOf(one);
    if (at < 0) return;
    queue.splice(at, 1);
    if (queue.length === 0) this.queues.delete(one.client);
    this.waiting -= 1;
    one.settle(refusal);
  }
}
