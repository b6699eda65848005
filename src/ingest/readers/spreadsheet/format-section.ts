import { tokenize } from "numfmt";
import { Exact } from "./exact.js";

/** What stands in a number format, one by one: a place for a digit, or text that is shown as it is. */
export type FormatPart =
  { readonly kind: "digit"; readonly pad: "0" | "" } | { readonly kind: "literal"; readonly text: string };

/** One of the parts of a number format that semicolons divide. */
export interface FormatSection {
  /** For which numbers it is, where it says so itself: [>=10000]. */
  readonly condition: { readonly operator: string; readonly limit: Exact } | null;
  readonly whole: readonly FormatPart[];
  readonly fraction: readonly FormatPart[];
  readonly isGrouped: boolean;
  /** Power of ten by which the number is multiplied: 2 for a percentage, -3 for a comma at the end. */
  readonly scale: number;
  /** True where digits are shown as General does, or in a way that is no plain decimal number. */
  readonly isGeneral: boolean;
}

type Token = ReturnType<typeof tokenize>[number];

const LITERALS = new Set("string escaped char plus minus paren space digit".split(" "));
/** Fractions, exponents and text show a number in no plain way. */
const NOT_PLAIN = new Set("general exp slash text".split(" "));
const DIGITS: Readonly<Record<string, "0" | "">> = { zero: "0", hash: "", qmark: "" };

function isDigit(token: Token | undefined): boolean {
  return token !== undefined && token.type in DIGITS;
}

function literalText({ type, value, raw }: Token): string | null {
  // [$¥-804] shows what stands before the hyphen; the rest is a language.
  if (type === "locale") return /^\[\$([^-\]]*)/.exec(raw)?.[1] ?? "";
  if (type === "percent") return "%";
  return LITERALS.has(type) && typeof value === "string" ? value : null;
}

function conditionOf(tokens: readonly Token[]): FormatSection["condition"] {
  const raw = tokens.find(({ type }) => type === "condition")?.raw ?? "";
  const match = /^\[([<>=]{1,2})\s*(-?(?:\d+(?:\.\d*)?|\.\d+))\]$/.exec(raw);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { operator: match[1], limit: new Exact(match[2]) };
}

function sectionOf(tokens: readonly Token[]): FormatSection {
  const whole: FormatPart[] = [];
  const fraction: FormatPart[] = [];
  let scale = 0;
  let isGrouped = false;
  let isFraction = false;
  tokens.forEach((token, index) => {
    const escaped = tokens[index - 1]?.raw === "!";
    const literal = escaped ? token.raw : literalText(token);
    const pad = DIGITS[token.type];
    const parts = isFraction ? fraction : whole;
    if (literal === "!" && token.type === "char") return;
    if (literal !== null) parts.push({ kind: "literal", text: literal });
    else if (pad !== undefined) parts.push({ kind: "digit", pad });
    else if (token.type === "point") isFraction = true;
    else if (token.type === "group" || token.type === "scale") {
      // Commas between digits group them; behind the last digit before the point each divides by a thousand.
      const goesOn = token.type === "group" && tokens.slice(index + 1).findIndex(isDigit) === 0;
      if (goesOn) isGrouped = true;
      else scale -= 3 * token.raw.length;
    }
    if (token.type === "percent" && !escaped) scale += 2;
  });
  const isGeneral = tokens.some(({ type }) => NOT_PLAIN.has(type));
  return { condition: conditionOf(tokens), whole, fraction, isGrouped, scale, isGeneral };
}

/** The sections of a number format, in their order. */
export function sectionsOf(pattern: string): readonly FormatSection[] {
  const sections: Token[][] = [[]];
  for (const token of tokenize(pattern)) {
    if (token.type === "break") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections.map(sectionOf);
}
