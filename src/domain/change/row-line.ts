/** The lines of a row in a year and in the year before, and those that a line's own change between the two compares. */
export interface RowOfTwoYears<Line> {
  readonly lines: readonly Line[];
  readonly before: () => readonly Line[];
  readonly joinedWith: (line: Line) => ReadonlySet<Line>;
}

/**
 * The one line that a row is in a year, whose own change against the year before is then that of the row; null where it is
 * a group, or where a line of the row ended in the year before, which the change of the one line leaves out.
 */
export function lineOfRow<Line>({ lines, before, joinedWith }: RowOfTwoYears<Line>): Line | null {
  const [only, another] = lines;
  if (only === undefined || another !== undefined) return null;
  const ended = before();
  if (ended.length === 0) return only;
  const joined = joinedWith(only);
  return ended.every((line) => joined.has(line)) ? only : null;
}
