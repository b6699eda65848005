import fc from "fast-check";
import { rational, roundedText } from "./rational-oracle.js";

/** Fen in one unit, stated here again so that the tests do not lean on the code under test. */
export const FEN_IN_UNIT = { YUAN: 100n, WAN_YUAN: 1_000_000n, YI_YUAN: 10_000_000_000n } as const;
export type Unit = keyof typeof FEN_IN_UNIT;

/** How a publisher prints amounts: a unit, and no more decimals than a fen needs there. */
export interface Print {
  readonly unit: Unit;
  readonly decimals: number;
}

export const anyUnit = fc.constantFrom<Unit[]>("YUAN", "WAN_YUAN", "YI_YUAN");

export const anyPrint: fc.Arbitrary<Print> = fc.oneof(
  fc.record({ unit: fc.constant<Unit>("WAN_YUAN"), decimals: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ unit: fc.constant<Unit>("YUAN"), decimals: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ unit: fc.constant<Unit>("YI_YUAN"), decimals: fc.integer({ min: 2, max: 10 }) }),
);

const LARGEST = 9_000_000_000_000_000n;

/** One figure as a department may publish it, in fen: small ones as often as large ones, both signs. */
export const anyFen = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -2_000_000n, max: 2_000_000n }),
  fc.bigInt({ min: -100_000_000_000n, max: 100_000_000_000n }),
  fc.bigInt({ min: -LARGEST, max: LARGEST }),
);

/** A figure that may be rounded up and still be within the bound. */
export const roundableFen = anyFen.filter((fen) => fen <= LARGEST / 2n && fen >= -LARGEST / 2n);

export const positiveFen = roundableFen.filter((fen) => fen > 0n);

/** What a publisher prints for the true amount `fen`. */
export function printedAs(fen: bigint, { unit, decimals }: Print): string {
  return roundedText(rational(fen, FEN_IN_UNIT[unit]), decimals);
}
