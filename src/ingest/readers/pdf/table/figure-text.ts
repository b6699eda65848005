const AMOUNT = /^[-−–(（]?\d[\d,，]*\.\d+[)）]?%?$/;
const NUMBER = /^[-−–(（]?\d[\d,，]*(?:\.\d+)?[)）]?%?$/;
const CODE = /^\d{3}(?:\d{2}){0,3}$/;

/** True for an amount with decimals as tables print them: 1,234.50, (3.20), −0.5. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text.normalize("NFKC"));
}

/** True for anything that may stand in a column of amounts: also 0, 12 and a dash for none. */
export function isFigure(text: string): boolean {
  const plain = text.normalize("NFKC");
  return NUMBER.test(plain) || /^[-−–—]+$/.test(plain);
}

/** True for a classification code: 3, 5, 7 or 9 digits. */
export function isCode(text: string): boolean {
  return CODE.test(text.normalize("NFKC"));
}
