import { Exact } from "../spreadsheet/exact.js";

const IS_HUNDREDFOLD = 1;
const IS_INTEGER = 2;

/**
 * The decimal text of a number that is packed into four bytes: an integer of 30 bits or the upper half of a binary
 * number, either of which may be a hundred times the number. The division is done in decimals, so nothing is lost.
 */
export function shortNumber(packed: number): string {
  const text = (packed & IS_INTEGER) === 0 ? upperHalf(packed) : String(packed >> 2);
  return (packed & IS_HUNDREDFOLD) === 0 ? text : new Exact(text).div(100).toString();
}

function upperHalf(packed: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((packed & ~(IS_HUNDREDFOLD | IS_INTEGER)) >>> 0, 4);
  return decimalText(bytes);
}

/** The shortest decimal text that names the binary number in these eight bytes: 629.09, 1e+21, or NaN. */
export function decimalText(bytes: Buffer): string {
  return String(bytes.readDoubleLE(0));
}
