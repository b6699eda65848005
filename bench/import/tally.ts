/** How many agree, and a line of text for each that does not. */
export interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** Read, and not in the file: true for all that the file says. */
  readonly unlisted: readonly string[];
}

/** What is found of all that was to be found, in thousandths. */
export function foundPerMille({ right, missed }: Tally): number {
  const all = right + missed.length;
  return all === 0 ? 1000 : Math.floor((1000 * right) / all);
}
