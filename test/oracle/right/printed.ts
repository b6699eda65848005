import { Rational } from "../exact/rational.js";

/** Fen in 万元, the unit of every world. */
const WAN = Rational.of(1_000_000n);
const HALF = Rational.of(1n, 2n);

/** A printed number: its exact value, and half a unit of its last place (domain.md, Rounding-aware agreement). */
export interface Printed {
  readonly value: Rational;
  readonly half: Rational;
  readonly decimals: number;
}

/** A rate as printed, in percent. */
export function readRate(text: string): Printed {
  const decimals = text.split(".")[1]?.length ?? 0;
  return { value: Rational.parse(text), half: HALF.over(Rational.of(10n ** BigInt(decimals))), decimals };
}

/** An amount as printed in 万元, in fen. */
export function readAmount(text: string): Printed {
  const { value, half, decimals } = readRate(text);
  return { value: value.times(WAN), half: half.times(WAN), decimals };
}
