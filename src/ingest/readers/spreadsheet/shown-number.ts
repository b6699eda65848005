import { format } from "numfmt";
import { trimmedEnd } from "../../trimmed.js";
import { cellNumber, type Exact, roundedDigits } from "./exact.js";
import type { FormatPart, FormatSection } from "./format-section.js";
import type { NumberFormat } from "./number-format.js";

/** Days between the two days from which workbooks count. */
const DAYS_TO_1904 = 1462;

/** Characters that General gives a number, the point among them. */
const GENERAL_WIDTH = 11;

function general(value: Exact): string {
  const { whole } = roundedDigits(value, 0);
  // A long number is not turned to 1.2E+11 as in a narrow cell: nobody publishes an amount like that.
  return value.toDecimalPlaces(Math.max(0, GENERAL_WIDTH - 1 - whole.length)).toString();
}

function holds(value: Exact, { condition }: FormatSection): boolean {
  if (condition === null) return false;
  const order = value.comparedTo(condition.limit);
  const { operator } = condition;
  if (order === 0) return operator.includes("=");
  return operator === "<>" || operator.startsWith(order < 0 ? "<" : ">");
}

interface Choice {
  readonly section: FormatSection;
  /** True where the section shows the sign itself, or none. */
  readonly ownsSign: boolean;
}

function choose(value: Exact, sections: readonly FormatSection[]): Choice | null {
  const [first, second, third] = sections;
  if (first === undefined) return null;
  if (sections.some(({ condition }) => condition !== null)) {
    const matching = sections.find((section) => holds(value, section));
    const rest = sections.find(({ condition }) => condition === null);
    const section = matching ?? rest;
    return section === undefined ? null : { section, ownsSign: false };
  }
  if (value.isZero() && third !== undefined) return { section: third, ownsSign: true };
  if (value.lt(0) && second !== undefined) return { section: second, ownsSign: true };
  return { section: first, ownsSign: false };
}

function grouped(digits: string): string {
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(",");
}

function wholeText({ whole, fraction, isGrouped }: FormatSection, digits: string): string {
  const places = whole.filter(({ kind }) => kind === "digit").length;
  const minimum = whole.filter((part) => part.kind === "digit" && part.pad === "0").length;
  // A number starts with a digit even where the pattern (#.00) would start it with the point.
  const isNothing = digits === "0" && minimum === 0 && !fraction.some(({ kind }) => kind === "digit");
  const shown = isNothing ? "" : digits.padStart(minimum, "0");
  let left = places;
  const texts = whole.map((part) => {
    if (part.kind === "literal") return part.text;
    const isFirst = left === places;
    left -= 1;
    // The first place takes all digits for which there is no other; grouped ones stand together there.
    const end = Math.max(0, shown.length - left);
    if (isGrouped) return isFirst ? grouped(shown) : "";
    return isFirst ? shown.slice(0, end) : shown.slice(Math.max(0, end - 1), end);
  });
  return texts.join("");
}

function fractionText(parts: readonly FormatPart[], digits: string): string {
  const places = parts.filter((part) => part.kind === "digit");
  const minimum = places.map(({ pad }) => pad).lastIndexOf("0") + 1;
  const kept = digits.slice(0, Math.max(minimum, trimmedEnd(digits, "0").length));
  const literals = parts.map((part) => (part.kind === "literal" ? part.text : "")).join("");
  return (kept === "" ? "" : `.${kept}`) + literals;
}

function sectionText(value: Exact, { section, ownsSign }: Choice): string {
  const places = section.fraction.filter(({ kind }) => kind === "digit").length;
  const scaled = value.times(`1e${String(section.scale)}`);
  const { whole, fraction } = roundedDigits(scaled, places);
  const isZero = /^0*$/.test(whole + fraction);
  const sign = value.lt(0) && !ownsSign && !isZero ? "-" : "";
  return sign + wholeText(section, whole).trim() + fractionText(section.fraction, fraction);
}

/**
 * A number cell as it is shown: `text` is the decimal text in the file. Rounded half up from decimal digits, never
 * through a binary number. General shows 11 characters. Formats that show no plain decimal number (fractions, 1.2E+3)
 * give the number as General does. Null where the text is no number.
 */
export function shownNumber(text: string, numberFormat: NumberFormat, dates1904: boolean): string | null {
  const value = cellNumber(text);
  if (value === null) return null;
  if (numberFormat.isDate) {
    // A day count is no amount: its days and minutes stand well inside the digits of a binary number.
    const days = value.plus(dates1904 ? DAYS_TO_1904 : 0).toNumber();
    return format(numberFormat.pattern, days, { locale: "zh-CN" }).trim();
  }
  const choice = choose(value, numberFormat.sections);
  if (choice === null || choice.section.isGeneral) return general(value);
  return sectionText(value, choice).trim();
}
