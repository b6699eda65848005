import { outcomesAbreast } from "./outcomes-abreast.js";
import { placeFigure } from "./place-figure.js";
import type { Reading } from "./reading.js";
import { takeWord } from "./take-word.js";

/** 购置费、运行费均与上年持平: said of all lines that are named side by side. */
function takeAllFlat(reading: Reading, at: number, words: string): number | null {
  const token = reading.passage.tokens[at];
  if (token?.kind !== "flat" || !/[均都]/.test(words) || reading.abreast.length < 2) return null;
  const { anchor } = reading;
  for (const line of reading.abreast) {
    reading.current = line;
    reading.anchor = anchor;
    takeWord(reading, token, words, false);
  }
  return token.end;
}

/**
 * 分别增长5%、下降3%: gives each of the outcomes that token number `at` begins to its line, or reports them where not as many
 * lines are named side by side. Returns where the text goes on, or null where there is one outcome of one line.
 */
export function takeAbreast(reading: Reading, at: number, words: string): number | null {
  const lines = reading.isUnknown ? [] : reading.abreast;
  const abreast = outcomesAbreast(reading.passage, at, lines.length);
  if (abreast === null) return takeAllFlat(reading, at, words);
  const { outcomes, end } = abreast;
  const [first] = outcomes;
  if (lines.length !== outcomes.length) {
    if (first !== undefined) reading.sightUnknownLine(first.word.start);
    reading.current = null;
    return end;
  }
  outcomes.forEach(({ word, figure }, index) => {
    reading.current = lines[index] ?? null;
    takeWord(reading, word, "", false);
    if (figure !== null) placeFigure(reading, figure.kind, figure.figures, figure.start);
  });
  return end;
}
