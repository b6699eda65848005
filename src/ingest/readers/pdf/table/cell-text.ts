import { joinLines } from "../../join-text.js";
import { lineText } from "../page/line-text.js";
import { onOneLine, type Word } from "../page/words.js";

/** The lines of a cell from the top, as printed. */
export function cellLines(words: readonly Word[]): readonly string[] {
  return onOneLine(words).map((line) => lineText(line.flatMap(({ glyphs }) => glyphs)));
}

/** The text of a cell: its lines joined, with no space inside Chinese. */
export function cellText(words: readonly Word[]): string {
  return joinLines(cellLines(words));
}
