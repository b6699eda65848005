import { NotGivenError, PrintedNumberError } from "./errors.js";

/** A number exactly as printed: value = scaled / 10^decimals. `decimals` is its printed precision. */
export interface PrintedNumber {
  readonly scaled: bigint;
  readonly decimals: number;
}

/** What may stand in a printed number. Others (footnote marks ² and ①) would become digits when normalised. */
const PRINTABLE = /^[\d０-９.．,，()（）\s−–—－﹣-]+$/;
const DASHES = /^[-−–—－﹣]/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/**
 * Reads a number as departments print it: thousands separators, full-width digits, a minus sign of any kind,
 * or parentheses for a negative one. Exact; throws PrintedNumberError naming the text where it is no number.
 */
export function parsePrinted(text: string): PrintedNumber {
  if (!PRINTABLE.test(text)) throw new PrintedNumberError(text);
  let rest = text.normalize("NFKC").replace(/\s+/g, "");
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) {
    negative = true;
    rest = bracketed[1];
  } else if (DASHES.test(rest)) {
    negative = true;
    rest = rest.slice(1);
  }
  const match = NUMBER.exec(rest);
  if (match?.[1] === undefined) throw new PrintedNumberError(text);
  const fraction = match[2] ?? "";
  const scaled = BigInt(match[1].replace(/,/g, "") + fraction);
  return { scaled: negative ? -scaled : scaled, decimals: fraction.length };
}

/** Prints scaled / 10^decimals with exactly `decimals` decimals; zero never has a minus sign. NotGivenError without decimals. */
export function printScaled(scaled: bigint, decimals: number): string {
  if (!Number.isInteger(decimals) || decimals < 0) throw new NotGivenError("decimals", decimals);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The number as we print it again: the same decimals, no separators. */
export function printNumber(value: PrintedNumber): string {
  return printScaled(value.scaled, value.decimals);
}

/** What every amount prints at least. */
const USUAL_DECIMALS = 2;

/** True where a number is printed with no decimal beyond the second that exactness does not need: as amounts are. */
function isBare({ scaled, decimals }: PrintedNumber): boolean {
  return decimals <= USUAL_DECIMALS || scaled % 10n !== 0n;
}

/**
 * a - b of two printed numbers, exact: with the decimals of the more precise one; of two numbers that are printed as amounts
 * are, those beyond the second only where exactness needs them (domain rule "Figures"). Throws PrintedNumberError.
 */
export function differenceOf(a: string, b: string): string {
  const [left, right] = [parsePrinted(a), parsePrinted(b)];
  let decimals = Math.max(left.decimals, right.decimals);
  const scaled = (value: PrintedNumber): bigint => value.scaled * 10n ** BigInt(decimals - value.decimals);
  let difference = scaled(left) - scaled(right);
  if (!isBare(left) || !isBare(right)) return printScaled(difference, decimals);
  for (; decimals > USUAL_DECIMALS && difference % 10n === 0n; decimals -= 1) difference /= 10n;
  return printScaled(difference, decimals);
}
