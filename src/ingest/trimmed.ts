/** White space of every kind, as \s has it. */
export const BLANKS =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** `text` without the characters of `edges` at its end; in time that grows with the text alone, as no pattern with $ does. */
export function trimmedEnd(text: string, edges: string): string {
  let end = text.length;
  while (end > 0 && edges.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** `text` without the characters of `opening` before it and those of `closing` behind it. */
export function trimmed(text: string, opening: string, closing: string): string {
  let start = 0;
  while (start < text.length && opening.includes(text.charAt(start))) start += 1;
  return trimmedEnd(text.slice(start), closing);
}
