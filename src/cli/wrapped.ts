import stringWidth from "string-width";
import { visible } from "../domain/visible.js";

/** A word of Latin letters and digits, blanks, or one other character: what a line is not broken inside of. */
const PIECES = /[\x21-\x7e]+|\s+|./gu;

/** `printed` in one line of at most `width` cells of the terminal; a longer one is cut and ends in "…". */
export function cut(printed: string, width: number): string {
  const text = visible(printed);
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** `text` as lines of at most `width` cells (a Chinese character takes two); a word longer than a line is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of visible(text).match(PIECES) ?? []) {
    if (line !== "" && stringWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    if (line !== "" || piece.trim() !== "") line += cut(piece, width);
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
