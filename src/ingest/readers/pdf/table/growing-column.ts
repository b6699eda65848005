/** Where the texts of a column lie across the page, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Where one text lies. */
export interface Extent extends Column {
  readonly baseline: number;
}

/** A column while it is found, with the baselines of the lines on which it has a text. */
export interface GrowingColumn extends Column {
  readonly lines: ReadonlySet<number>;
}

/** True where two columns or texts have a part of the page's width in common. */
export function overlaps(one: Column, other: Column): boolean {
  return Math.min(one.right, other.right) > Math.max(one.left, other.left);
}

/** One column with everything of several. */
export function mergeColumns(columns: readonly [GrowingColumn, ...GrowingColumn[]]): GrowingColumn {
  return {
    left: Math.min(...columns.map(({ left }) => left)),
    right: Math.max(...columns.map(({ right }) => right)),
    lines: new Set(columns.flatMap(({ lines }) => [...lines])),
  };
}

/** True where two of the columns have texts beside each other, so that they cannot be one. */
export function shareLine(columns: readonly GrowingColumn[]): boolean {
  const lines = columns.flatMap(({ lines: own }) => [...own]);
  return new Set(lines).size < lines.length;
}

/** The columns with room for more texts. A text across columns that stand beside each other on a line joins none. */
export function widen(columns: readonly GrowingColumn[], texts: readonly Extent[]): readonly GrowingColumn[] {
  let found = columns;
  const narrowFirst = [...texts].sort((one, other) => one.right - one.left - (other.right - other.left));
  for (const { left, right, baseline } of narrowFirst) {
    const own: GrowingColumn = { left, right, lines: new Set([baseline]) };
    const met = found.filter((column) => overlaps(column, own));
    if (met.length > 1 && shareLine(met)) continue;
    found = [...found.filter((column) => !met.includes(column)), mergeColumns([own, ...met])];
  }
  return found;
}
