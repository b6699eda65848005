/** Quotation marks and title marks of every kind (“三公” is printed with a dozen), and characters that print nothing. */
const QUOTES = /["'“”‘’「」『』﹁﹂﹃﹄〝〞„‟`´《》〈〉]/g;
/** Characters that compatibility folding leaves as they are; most texts hold no others, and folding is slow. */
const FOLDED_ALREADY = /^[\u0020-\u007e\u4e00-\u9fff。、“”]*$/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * A text as names are compared: compatibility forms folded (（类） to (类), full-width digits, radicals), and without
 * white space, quotation marks and characters that print nothing. Never for display.
 */
export function fold(text: string): string {
  const folded = FOLDED_ALREADY.test(text) ? text : text.normalize("NFKC");
  return folded.replace(INVISIBLE, "").replace(/\s+/g, "").replace(QUOTES, "");
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
