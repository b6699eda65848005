import type { ReadOutcome } from "../reading/reader-place.js";

/** A document with what was read of it. */
export interface ReadFile {
  readonly file: string;
  readonly outcome: ReadOutcome;
}

interface Asked {
  readonly file: string;
  readonly reading: Promise<ReadOutcome>;
  outcome: ReadOutcome | null;
}

/** Rows of accounts that may wait to be stored before no other document is begun: a hundred large accounts. */
const MOST_ROWS = 20_000;

function rowsOf(outcome: ReadOutcome | null): number {
  if (outcome?.kind !== "read") return 0;
  return outcome.account.tables.reduce((sum, table) => sum + table.rows.length, outcome.account.statements.length);
}

/**
 * Documents that are read before they are asked for, and given in their order. So many are under way or wait at a time,
 * fewer where they are large, so that what waits has a bound.
 */
export class ReadAhead {
  readonly #asked: Asked[] = [];
  #begun = 0;

  constructor(
    private readonly files: readonly string[],
    private readonly most: number,
    private readonly read: (file: string) => Promise<ReadOutcome>,
  ) {}

  /** The next document, waited for; null where none is left. Throws what reading it throws. */
  async next(): Promise<ReadFile | null> {
    this.#begin();
    const [first] = this.#asked;
    if (first === undefined) return null;
    const outcome = await first.reading;
    this.#asked.shift();
    this.#begin();
    return { file: first.file, outcome };
  }

  /** The next document if it is read by now; null where it is not, or none is left. */
  ready(): ReadFile | null {
    const [first] = this.#asked;
    if (first === undefined || first.outcome === null) return null;
    this.#asked.shift();
    this.#begin();
    return { file: first.file, outcome: first.outcome };
  }

  #begin(): void {
    while (this.#begun < this.files.length && this.#hasRoom()) {
      const file = this.files[this.#begun] ?? "";
      this.#begun += 1;
      const asked: Asked = { file, reading: this.read(file), outcome: null };
      this.#asked.push(asked);
      asked.reading.then(
        (outcome) => {
          asked.outcome = outcome;
        },
        // It is heard when its turn comes, which it may never do.
        () => undefined,
      );
    }
  }

  #hasRoom(): boolean {
    if (this.#asked.length === 0) return true;
    const rows = this.#asked.reduce((sum, { outcome }) => sum + rowsOf(outcome), 0);
    return this.#asked.length < this.most && rows < MOST_ROWS;
  }
}
