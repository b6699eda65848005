/** Who a statement runs for. */
export interface Running {
  /** Aborted where the rows are not wanted any more; its reason is what the reading fails with. */
  readonly signal: AbortSignal;
  /** Told when the database begins to work on the statement; gives back what is to be told that it has ended. */
  readonly started?: () => () => void;
}

/** How much one request may still load, and whether its answer is still wanted. Who counts is not the store's matter. */
export interface Reading extends Running {
  /** Told that work on what was loaded goes on after others had their turn. Throws where the answer is not wanted any more. */
  resumed(): void;
  /** Rows that may still be loaded; at most one more is asked of the database. */
  readonly rowsLeft: number;
  /** Told of the rows of each statement. Throws where they are more than were left. */
  loaded(rows: number): void;
}
