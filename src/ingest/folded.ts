import { foldName } from "../domain/names.js";

/** Quotation marks and title marks of every kind (“三公” is printed with a dozen), and characters that print nothing. */
const QUOTES = /["'“”‘’「」『』﹁﹂﹃﹄〝〞„‟`´《》〈〉]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * The words of a document as they are recognised: the folded form of names (（类） to (类), full-width digits, radicals,
 * small letters), without quotation marks too. Never for display.
 */
export function fold(text: string): string {
  return foldName(text).replace(QUOTES, "");
}

/** The part of a text that folds to `words`, as printed but tidy; null where no part does. */
export function printedAs(words: string, text: string): string | null {
  let folded = "";
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const character of text) {
    const own = fold(character);
    const place = { start, end: start + character.length };
    places.push(...new Array<typeof place>(own.length).fill(place));
    folded += own;
    start = place.end;
  }
  const at = folded.indexOf(words);
  const first = places[at];
  const last = places[at + words.length - 1];
  return at < 0 || first === undefined || last === undefined ? null : tidy(text.slice(first.start, last.end));
}

/** A name as printed, without the blanks that line breaks leave; a blank between two Latin words stays. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .trim()
    .replace(/\s+/g, (blank: string, at: number, whole: string) =>
      isLatin(whole[at - 1]) && isLatin(whole[at + blank.length]) ? " " : "",
    );
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.．,，]|[（(]\s*[一二三四五六七八九十]+\s*[）)][、.．]?|\d{1,2}\s*[、.．](?!\d)|[（(]\s*\d{1,2}\s*[）)][、.．]?|[①-⑳]|[-*•·]\s)\s*/;

/** A row's or heading's name without its ordinal (一、 （一） 1、 ①), list marker and 其中：. */
export function withoutOrdinal(text: string): string {
  let rest = text;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(ORDINAL, "").replace(/^\s*其中\s*[:：]\s*/, "");
  }
  return rest;
}

/** True where a text holds at least one Chinese character. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
