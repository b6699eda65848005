/** What of one request was spent of its bounds. */
export type Spent = Readonly<Record<"nodes" | "bytes" | "rows" | "errors" | "work" | "ms", number>>;

/** What a cache holds: entries, and how much of its bound they take. */
export interface CacheFill {
  readonly entries: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Who is told of what requests take; told on their way, so that each call may cost next to nothing. */
export interface ApiWatcher {
  /** A request has been executed, or was refused while it was. */
  spent(spent: Spent): void;
  /** Which way an answer came. */
  executed(way: "compiled" | "plain"): void;
  /** Told once of each cache: `read` says what it holds at that time. */
  holds(cache: "documents" | "plans" | "answers", read: () => CacheFill): void;
}
