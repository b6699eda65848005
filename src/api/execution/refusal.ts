import type { GraphQLError } from "graphql";

/** Whether a request is refused, with which error, and who is told. */
export class Refusal {
  private refused: GraphQLError | null = null;
  private controller: AbortController | null = null;
  private readonly waiting: (() => void)[] = [];

  /** Null until it is refused. */
  get error(): GraphQLError | null {
    return this.refused;
  }

  /** Aborted, with the error, once it is refused. Made for the first statement: the smallest requests send none. */
  get signal(): AbortSignal {
    if (this.controller === null) {
      this.controller = new AbortController();
      if (this.refused !== null) this.controller.abort(this.refused);
    }
    return this.controller.signal;
  }

  /** Calls `told` when it is refused; at once where it is. */
  once(told: () => void): void {
    if (this.refused !== null) told();
    else this.waiting.push(told);
  }

  /** Only the first error is kept. */
  refuse(error: GraphQLError): void {
    if (this.refused !== null) return;
    this.refused = error;
    this.controller?.abort(error);
    for (const told of this.waiting) told();
  }
}
