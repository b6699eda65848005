import type { Place } from "../../domain/account.js";
import type { AccountTable } from "../../domain/line.js";
import type { DocumentText } from "../recognise/document-text.js";
import { tidy } from "../recognise/folded.js";

/** What a piece of printed text is: an entry of the contents list, a heading, prose, or what stands around a table. */
export type PieceKind = "CONTENTS" | "HEADING" | "PROSE" | "LABEL" | "NOTE";

/** A piece of printed text with what it belongs to. */
export interface Piece {
  readonly kind: PieceKind;
  /** As printed, without the blanks and look-alike characters that a layout leaves between and in words. */
  readonly words: string;
  /** Section numbers; "" above the first one; null for what stands in the contents list or around a table. */
  readonly section: string | null;
  readonly table: AccountTable | null;
  readonly place: Place;
  /** True where it explains the figures: no overview of the department, no list of terms, no appended report. */
  readonly explains: boolean;
}

/** Radicals, full-width digits and letters, and compatibility ideographs; punctuation stays as printed. */
const LOOK_ALIKES = /[\u2e80-\u2fdf\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uf900-\ufaff]/g;

/** A text in the form in which rules about wording read it; punctuation stays as printed. */
export function wordsOf(text: string): string {
  return tidy(text).replace(LOOK_ALIKES, (character) => character.normalize("NFKC"));
}

const ASIDE = /名词解释|概况|职责|职能|机构设置|附件|附表/;

function explainsFigures(section: string, trail: readonly string[]): boolean {
  return section !== "" && !section.includes("绩效") && !trail.some((heading) => ASIDE.test(wordsOf(heading)));
}

function byPlace(one: Piece, other: Piece): number {
  return (
    (one.place.page ?? 0) - (other.place.page ?? 0) ||
    (one.place.line ?? 0) - (other.place.line ?? 0) ||
    (one.place.row ?? 0) - (other.place.row ?? 0)
  );
}

/** Every piece of printed text but the rows of tables, in reading order. */
export function piecesOf(text: DocumentText): Piece[] {
  const contents = text.contents.map((entry): Piece => ({
    kind: "CONTENTS",
    words: wordsOf(entry.text),
    section: null,
    table: null,
    place: entry,
    explains: false,
  }));
  const narrative = text.narrative.map((paragraph): Piece => {
    const { section, trail, isHeading } = paragraph;
    const kind = isHeading ? "HEADING" : "PROSE";
    const explains = explainsFigures(section, trail);
    return { kind, words: wordsOf(paragraph.text), section, table: null, place: paragraph, explains };
  });
  const around = text.tables.flatMap(({ table, labels, notes }) => {
    const piece = (kind: PieceKind) => (printed: Place & { readonly text: string }) => ({
      kind,
      words: wordsOf(printed.text),
      section: null,
      table,
      place: printed,
      explains: false,
    });
    return [...labels.map(piece("LABEL")), ...notes.map(piece("NOTE"))];
  });
  return [...contents, ...narrative, ...around].sort(byPlace);
}
