/** A query, and what must come back; parts that domain.md does not decide are left out or undefined. */
export interface Question {
  readonly query: string;
  readonly right: (served: unknown) => unknown;
  /** Puts what is served into the shape of what is right. */
  readonly shape?: (served: unknown) => unknown;
}
