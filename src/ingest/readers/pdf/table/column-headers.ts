import { mergeColumns, overlaps, type Column, type Extent, type GrowingColumn } from "./growing-column.js";

type Pair = readonly [column: GrowingColumn, header: Extent];

/** Each column with the nearest of the lone headers on one side of it, before the next column on that side. */
function pairsOn(
  side: "left" | "right",
  bare: readonly GrowingColumn[],
  lone: readonly Extent[],
  all: readonly GrowingColumn[],
): readonly Pair[] {
  const away = (from: Column, to: Column): number => (side === "left" ? from.left - to.right : to.left - from.right);
  return bare.flatMap((column) => {
    const beside = lone.filter((header) => away(column, header) >= 0);
    const [nearest] = beside.sort((one, other) => away(column, one) - away(column, other));
    const isNext =
      nearest && !all.some((other) => away(column, other) >= 0 && away(column, other) < away(column, nearest));
    return isNext ? [[column, nearest] as const] : [];
  });
}

/**
 * Columns that no header stands over, each with the header beside it that stands over no column: figures are flush right
 * below headers flush left, or codes flush left below centred headers, but one way all through a table.
 */
export function withHeaders(columns: readonly GrowingColumn[], header: readonly Extent[]): readonly GrowingColumn[] {
  const bare = columns.filter((column) => !header.some((segment) => overlaps(column, segment)));
  const lone = header.filter((segment) => !columns.some((column) => overlaps(column, segment)));
  const [left, right] = [pairsOn("left", bare, lone, columns), pairsOn("right", bare, lone, columns)];
  return (left.length >= right.length ? left : right).reduce<readonly GrowingColumn[]>(
    (found, [column, next]) => [
      ...found.filter((other) => other !== column),
      mergeColumns([column, { left: next.left, right: next.right, lines: new Set<number>() }]),
    ],
    columns,
  );
}
