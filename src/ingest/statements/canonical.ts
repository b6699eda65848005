import { foldName } from "../../domain/names.js";
import { simplified } from "./traditional.js";

/** A text twice, character by character: as published without the blanks of its layout, and as it is compared. */
export interface Canonical {
  readonly text: string;
  /** In the folded form of names, quotation marks all one, characters simplified; as long as `text`. */
  readonly folded: string;
}

const QUOTES = /^["'“”‘’„‟″′ˮʺ〝〞「」『』﹁﹂﹃﹄«»`´]$/;
const LATIN = /^[A-Za-z]$/;

/** Folding by UTF-16 unit, so that both texts stay aligned; "" for a blank. Each unit is looked up once. */
const folds = new Map<string, string>();

function foldUnit(unit: string): string {
  if (QUOTES.test(unit)) return '"';
  const own = foldName(unit);
  return own === "" ? "" : simplified(own.length === 1 ? own : unit);
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
