import { percentScaled } from "./rate.js";
import { printScaled } from "./printed.js";

/** 100 * part / whole of two counts with exactly `decimals` decimals, rounded half up; null where the whole is 0. */
export function printProportion(part: number, whole: number, decimals: number): string | null {
  if (whole === 0) return null;
  return printScaled(percentScaled(BigInt(part), BigInt(whole), decimals), decimals);
}
