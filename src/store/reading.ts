/** How much one request may still load, and whether its answer is still wanted. Who counts is not the store's matter. */
export interface Reading {
  /** Aborted where the answer is not wanted any more; its reason is what the reading fails with. */
  readonly signal: AbortSignal;
  /** Rows that may still be loaded; at most one more is asked of the database. */
  readonly rowsLeft: number;
  /** Told of the rows of each statement. Throws where they are more than were left. */
  loaded(rows: number): void;
}
