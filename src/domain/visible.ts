/** Controls (escape sequences begin with one), ends of lines, lone surrogates, overrides of direction, invisible tags. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function unit(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
}

/**
 * `text` on one line, as a person may be shown it: what a terminal would obey instead of printing stands as JSON writes
 * it (\u001b, \n, \u202e). Done twice it changes nothing more.
 */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (unseen) => SHORT[unseen] ?? Array.from({ length: unseen.length }, (_, at) => unit(unseen, at)).join(""),
  );
}

/** A JSON text that says the same with nothing in it that a terminal obeys; the line ends between its members stay. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (unseen) => (unseen === "\n" ? unseen : visible(unseen)));
}
