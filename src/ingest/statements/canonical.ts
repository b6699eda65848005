import { simplified } from "./traditional.js";

/** A text twice, character by character: as published without the blanks of its layout, and as it is compared. */
export interface Canonical {
  readonly text: string;
  /** Compatibility forms folded (（类） to (类)), quotation marks all one, characters simplified; as long as `text`. */
  readonly folded: string;
}

const QUOTES = /^["'“”‘’„‟″′ˮʺ〝〞「」『』﹁﹂﹃﹄«»`´]$/;
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]$/;
const LATIN = /^[A-Za-z]$/;

/** Folding by UTF-16 unit, so that both texts stay aligned; "" for a blank. Each unit is looked up once. */
const folds = new Map<string, string>();

function foldUnit(unit: string): string {
  if (BLANK.test(unit)) return "";
  if (QUOTES.test(unit)) return '"';
  const compatible = unit.normalize("NFKC");
  return simplified(compatible.length === 1 ? compatible : unit);
}

function fold(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const folded = foldUnit(unit);
  folds.set(unit, folded);
  return folded;
}

/** Drops the blanks that the layout left (one between two Latin words stays) and folds what remains. */
export function canonicalOf(source: string): Canonical {
  let text = "";
  let folded = "";
  let wasBlank = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    const unit = fold(character);
    if (unit === "") {
      wasBlank = true;
      continue;
    }
    if (wasBlank && LATIN.test(character) && LATIN.test(text.charAt(text.length - 1))) {
      text += " ";
      folded += " ";
    }
    wasBlank = false;
    text += character;
    folded += unit;
  }
  return { text, folded };
}

/** A name as it is compared: folded, without blanks and quotation marks. */
export function foldedName(name: string): string {
  return canonicalOf(name).folded.replace(/["\s]/g, "");
}
