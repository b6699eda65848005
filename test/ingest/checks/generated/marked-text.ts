/** What kind of thing a marked piece of the text is; a mutation changes one of them. */
export type MarkKind =
  | "table figure"
  | "narrative figure"
  | "rate"
  | "direction word"
  | "reason"
  | "year"
  | "department name"
  | "row name"
  | "listed item"
  | "unit"
  | "punctuation"
  | "note"
  | "contents entry";

/** A piece of the text that can be changed. */
export interface Mark {
  readonly name: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly text: string;
}

/** A text with the places of everything in it that can be changed, in order. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const [OPEN, BETWEEN, CLOSE] = ["\uE000", "\uE001", "\uE002"];
const MARKED = new RegExp(`${OPEN}([^${BETWEEN}]*)${BETWEEN}([^${CLOSE}]*)${CLOSE}`, "g");

/** A marked piece, to be written into a line. */
export function marked(kind: MarkKind, name: string, text: string): string {
  return `${OPEN}${kind}|${name}${BETWEEN}${text}${CLOSE}`;
}

function isKind(kind: string): kind is MarkKind {
  return kind !== "";
}

/** Takes the marks out of lines, and tells where they stood. */
export function markedText(lines: readonly string[]): MarkedText {
  const source = lines.join("\n");
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(MARKED)) {
    const [whole, label = "", content = ""] = match;
    text += source.slice(from, match.index);
    const bar = label.indexOf("|");
    const kind = label.slice(0, bar);
    if (isKind(kind)) marks.push({ kind, name: label.slice(bar + 1), start: text.length, text: content });
    text += content;
    from = match.index + whole.length;
  }
  return { text: text + source.slice(from), marks };
}

/** The text with one marked piece replaced. */
export function replaced({ text }: MarkedText, { start, text: old }: Mark, by: string): string {
  return text.slice(0, start) + by + text.slice(start + old.length);
}

const FIGURE_KINDS: readonly MarkKind[] = ["table figure", "narrative figure", "rate"];

/** The printed figures and rates by the names of their marks. */
export function printedFigures({ marks }: MarkedText): Map<string, string> {
  return new Map(marks.filter((mark) => FIGURE_KINDS.includes(mark.kind)).map((mark) => [mark.name, mark.text]));
}
