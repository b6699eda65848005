const CHINESE = "\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—";
const CHINESE_LINE_BREAK = new RegExp(`(?<=[${CHINESE}])[ \\t]*[\\r\\n]\\s*(?=[${CHINESE}])`, "g");
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Text as a browser shows it: white space of the source is one space, and none where a line breaks Chinese words. */
export function shownText(source: string): string {
  return source
    .replace(INVISIBLE, "")
    .replace(CHINESE_LINE_BREAK, "")
    .replace(/[ \t\n\f\r\u00a0]+/g, " ")
    .trim();
}
