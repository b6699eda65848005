/** Something that stands in a column of a table whose rows are not bordered; `baseline` and `size` in points. */
export interface Piece {
  readonly column: number;
  readonly baseline: number;
  readonly size: number;
  /** True for what only one line of a row can hold: a figure or a code. */
  readonly bearsRow: boolean;
  readonly isCode: boolean;
}

interface Row<Item extends Piece> {
  readonly baseline: number;
  readonly size: number;
  readonly pieces: Item[];
}

/** Baselines closer than this part of the size are one line. */
const SAME_LINE = 0.35;
/** Lines of one cell stand closer together than rows do, by this part. */
const CLOSER = 0.85;
/** Where this part of the rows has a code, every row has one. */
const MOSTLY = 0.6;
/** Rows are further apart than lines of one cell, by this factor. */
const FURTHER = 1.2;
/** Lines count as evenly apart where their distances are off by this part of the closest. */
const EVEN = 0.08;
/** A row's figures stand within a cell's lines, or this part of the size beyond. */
const BEYOND = 0.8;

function byBaseline(one: Piece, other: Piece): number {
  return one.baseline - other.baseline;
}

function addTo<Item extends Piece>(rows: Row<Item>[], piece: Item): void {
  const row = rows.find(({ baseline }) => Math.abs(baseline - piece.baseline) <= SAME_LINE * piece.size);
  if (row) row.pieces.push(piece);
  else rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
}

function steps(pieces: readonly { readonly baseline: number }[]): readonly number[] {
  const sorted = pieces.map(({ baseline }) => baseline).sort((one, other) => one - other);
  return sorted.slice(1).map((baseline, index) => baseline - (sorted[index] ?? 0));
}

function isMultiple(step: number, of: number): boolean {
  return Math.abs(step / of - Math.round(step / of)) <= EVEN;
}

/**
 * How far rows are apart at least. Where rows may have neither figure nor code, lines that are all evenly apart are rows,
 * and of lines that are not, those further apart than the closest.
 */
function rowStep(rows: readonly Row<Piece>[], columns: readonly (readonly Piece[])[]): number {
  const rowSteps = steps(rows);
  const coded = rows.filter((row) => row.pieces.some(({ isCode }) => isCode));
  if (coded.length >= MOSTLY * rows.length) return Math.min(...rowSteps);
  const [fullest = []] = [...columns].sort((one, other) => other.length - one.length);
  const textSteps = steps(fullest);
  const closest = Math.min(...textSteps);
  if (rowSteps.every((step) => isMultiple(step, closest))) return Math.min(closest, ...rowSteps);
  return Math.min(...rowSteps, ...textSteps.filter((step) => step > FURTHER * closest));
}

/** Texts of one column, those together that stand closer than rows do: the lines of one cell. */
function cellsOf<Item extends Piece>(texts: readonly Item[], closest: number): readonly (readonly Item[])[] {
  const cells: Item[][] = [];
  for (const text of [...texts].sort(byBaseline)) {
    const last = cells.at(-1)?.at(-1);
    if (last && text.baseline - last.baseline < closest) cells.at(-1)?.push(text);
    else cells.push([text]);
  }
  return cells;
}

function rowsBeside<Item extends Piece>(cell: readonly Item[], rows: readonly Row<Item>[]): readonly Row<Item>[] {
  const baselines = cell.map(({ baseline }) => baseline);
  const beyond = BEYOND * (cell[0]?.size ?? 0);
  const [top, bottom] = [Math.min(...baselines) - beyond, Math.max(...baselines) + beyond];
  return rows.filter(({ baseline }) => baseline >= top && baseline <= bottom);
}

function nearest<Item extends Piece>(piece: Item, rows: readonly Row<Item>[]): Row<Item> | undefined {
  const away = ({ baseline }: Row<Item>): number => Math.abs(baseline - piece.baseline);
  return [...rows].sort((one, other) => away(one) - away(other))[0];
}

/**
 * The pieces of a table body row by row. A line with a figure or a code is a row. Text stands in the row whose figures
 * are beside it, above its first or below its last line (a wrapped name); text that has none beside it is a row of its
 * own (a name whose amounts are blank).
 */
export function bodyRows<Item extends Piece>(pieces: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Row<Item>[] = [];
  for (const piece of pieces.filter(({ bearsRow }) => bearsRow)) addTo(rows, piece);
  const blankRows: Row<Item>[] = [];
  const texts = pieces.filter(({ bearsRow }) => !bearsRow);
  const columns = [...new Set(texts.map(({ column }) => column))].map((at) =>
    texts.filter(({ column }) => column === at),
  );
  const closest = CLOSER * rowStep(rows, columns);
  for (const cell of columns.flatMap((column) => cellsOf(column, closest))) {
    const beside = rowsBeside(cell, rows);
    if (beside.length === 0) for (const piece of cell) addTo(blankRows, { ...piece, baseline: cell[0]?.baseline ?? 0 });
    for (const piece of cell) nearest(piece, beside)?.pieces.push(piece);
  }
  return [...rows, ...blankRows].sort((one, other) => one.baseline - other.baseline).map((row) => row.pieces);
}
