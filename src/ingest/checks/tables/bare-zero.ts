import type { FigureFacts } from "../../../domain/facts.js";
import type { Amount, Observed } from "../../../domain/figure.js";

function halfWidthOf({ interval }: Amount): bigint {
  return (interval.high - interval.low) / 2n;
}

/** Half of the last place of the most precise of some figures, in half-fen; null where none of them is known. */
export function finestHalfWidth(figures: readonly Observed[]): bigint | null {
  const widths = figures.flatMap((figure) => (figure.kind === "amount" ? [halfWidthOf(figure)] : []));
  return widths.length === 0 ? null : widths.reduce((a, b) => (b < a ? b : a));
}

/**
 * The amount, a bare 0 with the precision of what is printed around it: beside 629.09 a "0" is 0.00 printed short.
 * Taken for up to half a 万元, a row of them would let rounding explain every error.
 */
export function evenZero(amount: Amount, finest: bigint | null): Amount {
  if (amount.fen !== 0n || finest === null || halfWidthOf(amount) <= finest) return amount;
  return { ...amount, interval: { low: -finest, high: finest } };
}

/** The figure, a bare 0 with the precision of the table around it. */
export function withEvenZero(figure: FigureFacts, finest: bigint | null): FigureFacts {
  const { observed } = figure;
  return observed.kind === "absent" ? figure : { ...figure, observed: evenZero(observed, finest) };
}
