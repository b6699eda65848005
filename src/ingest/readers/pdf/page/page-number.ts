const DASHES = "[-—–－―─_·~～\\s|]*";
const ROMAN = "[ivxlⅰ-ⅻⅠ-Ⅻ]{1,5}";
const PAGE_NUMBER = new RegExp(
  `^${DASHES}(?:第\\s*)?(?:\\d{1,4}|${ROMAN})(?:\\s*[页頁])?(?:\\s*(?:[/,，]\\s*共?|共)\\s*\\d{1,4}(?:\\s*[页頁])?)?${DASHES}$`,
  "i",
);

/** No page number is printed longer, lines beside it included; the pattern is not tried on more. */
const LONGEST = 80;

/** True for a page number and what goes with it: 3, — 3 —, 第 3 页, 第3页 共20页, 3/20, iv. */
export function isPageNumber(text: string): boolean {
  const plain = text.normalize("NFKC");
  return plain.length <= LONGEST && PAGE_NUMBER.test(plain);
}

/** Headers and footers stand within this part of the page's height from its edge. */
const EDGE = 0.12;

/** True for a line of a page (`baseline` and `height` in points) that stands where headers and footers do. */
export function isAtEdge(baseline: number, height: number): boolean {
  return baseline < EDGE * height || baseline > (1 - EDGE) * height;
}
