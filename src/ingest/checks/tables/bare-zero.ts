import type { FigureFacts } from "../../../domain/facts.js";
import type { Amount } from "../../../domain/figure.js";

function halfWidthOf({ interval }: Amount): bigint {
  return (interval.high - interval.low) / 2n;
}

/** Half of the last place of the most precise of some figures, in half-fen; null where none of them is known. */
export function finestHalfWidth(figures: readonly FigureFacts[]): bigint | null {
  const widths = figures.flatMap(({ observed }) => (observed.kind === "amount" ? [halfWidthOf(observed)] : []));
  return widths.length === 0 ? null : widths.reduce((a, b) => (b < a ? b : a));
}

/**
 * The figure, a bare 0 with the precision of the table around it: beside 629.09 a "0" is 0.00 printed short. Taken for
 * up to half a 万元, a row of them would let rounding explain every error.
 */
export function withEvenZero(figure: FigureFacts, finest: bigint | null): FigureFacts {
  const { observed } = figure;
  if (observed.kind === "absent" || observed.fen !== 0n || finest === null) return figure;
  if (halfWidthOf(observed) <= finest) return figure;
  return { ...figure, observed: { ...observed, interval: { low: -finest, high: finest } } };
}
