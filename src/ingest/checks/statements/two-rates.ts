import type { Agreement } from "../../../domain/agreement.js";
import { fractionsIntersect, printedRateInterval } from "../../../domain/interval.js";
import type { PrintedNumber } from "../../../domain/printed.js";
import { roundHalfUp } from "../../../domain/rate.js";

/** Two prints of one percentage, each rounded or cut: EXACT where the one with fewer decimals is the other one rounded. */
export function judgeTwoRates(one: PrintedNumber, other: PrintedNumber): Agreement {
  const [fine, coarse] = one.decimals < other.decimals ? [other, one] : [one, other];
  if (roundHalfUp(fine.scaled, 10n ** BigInt(fine.decimals - coarse.decimals)) === coarse.scaled) return "EXACT";
  const [a, b] = [printedRateInterval(one.scaled, one.decimals), printedRateInterval(other.scaled, other.decimals)];
  return fractionsIntersect(a, b) ? "WITHIN_ROUNDING" : "CONTRADICTS";
}
