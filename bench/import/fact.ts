/** What a sentence states of a line: "line | basis | attribute" and the value as printed. */
export interface Fact {
  readonly about: string;
  readonly value: string;
  /** Where it stands, for the reader of a report. */
  readonly place: string;
}

/** A reason: "line | basis" and its text. */
export type Reason = Fact;

/** Everything that a narrative states, flattened. */
export interface NarrativeFacts {
  readonly facts: readonly Fact[];
  readonly reasons: readonly Reason[];
  /** "line | basis" of every change that is stated, with a reason or without. */
  readonly changes: ReadonlySet<string>;
}
