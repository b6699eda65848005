const LATIN_END = /[A-Za-z\d.%)]$/;
const LATIN_START = /^[A-Za-z\d(]/;
const NUMBER_END = /[\d.]$/;
const NUMBER_START = /^[\d.]/;

/**
 * Two parts of one text that a line break parted, as one: Chinese needs no space there, nor does a number that the
 * break went through; Latin words do.
 */
export function joinText(first: string, next: string): string {
  if (first === "" || next === "") return first + next;
  const parted = LATIN_END.test(first) && LATIN_START.test(next);
  const isOneNumber = NUMBER_END.test(first) && NUMBER_START.test(next);
  return parted && !isOneNumber ? `${first} ${next}` : first + next;
}

/** The text of a cell from its lines. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).reduce(joinText, "");
}
