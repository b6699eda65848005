import type { Canonical } from "./canonical.js";

const LONGEST_EXCERPT = 60;
const LONGEST_SENTENCE = 300;

function boundsAt(folded: string, at: number, ends: RegExp): { start: number; end: number } {
  const offset = Math.max(at, 0);
  const first = Math.max(offset - LONGEST_SENTENCE, 0);
  const last = Math.min(offset + LONGEST_SENTENCE, folded.length);
  let start = offset;
  while (start > first && !ends.test(folded.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < last && !ends.test(folded.charAt(end))) end += 1;
  return { start, end: Math.min(end + 1, folded.length) };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** The sentence around an offset, as published, at most 300 characters. */
export function sentenceAt({ text, folded }: Canonical, at: number): string {
  const { start, end } = boundsAt(folded, at, /[。]/);
  return cut(text.slice(start, end), LONGEST_SENTENCE);
}

/** What stands around an offset between 。 and ；, at most 60 characters. */
export function clauseAt({ text, folded }: Canonical, at: number): string {
  const { start, end } = boundsAt(folded, at, /[。;]/);
  const from = at - start > LONGEST_EXCERPT - 20 ? at - 20 : start;
  return cut(text.slice(from, end), LONGEST_EXCERPT);
}
