const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** What a raised text may hold that only points elsewhere: 1, [2], 注3, *. */
const POINTER = /^[\s\d０-９.．[\]［］()（）〔〕【】注附见*※†‡#,，、]+$/;
/** A mark that has no digit. */
const BARE_MARK = "⁺";

/**
 * Raised or lowered text as it goes on among other text: a pointer to a note (¹, [2], 注3, *) in raised digits, so that it
 * never becomes a part of the number beside it; words that are only styled so stay as they are.
 */
export function raised(text: string): string {
  if (!POINTER.test(text) || text.trim() === "") return text;
  const digits = text.normalize("NFKC").replace(/\D/g, "");
  return digits === ""
    ? BARE_MARK
    : Array.from(digits, (digit) => RAISED_DIGITS.charAt(Number.parseInt(digit, 10))).join("");
}
