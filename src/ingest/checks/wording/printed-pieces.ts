import type { Place } from "../../../domain/account.js";
import type { AccountTable } from "../../../domain/line.js";
import { withIdeographs } from "../../../domain/radicals.js";
import type { DocumentText } from "../../recognise/document-text.js";
import { tidy } from "../../folded.js";
import type { PrintedText } from "../../recognise/printed-text.js";

/** What a piece of printed text is: an entry of the contents list, a heading, prose, or what stands around a table. */
export type PieceKind = "CONTENTS" | "HEADING" | "PROSE" | "LABEL" | "NOTE";

/** A piece of printed text with what it belongs to. */
export interface Piece {
  readonly kind: PieceKind;
  /** As printed, blanks and all. */
  readonly printed: string;
  /** As printed, without the blanks and look-alike characters that a layout leaves between and in words. */
  readonly words: string;
  /** Section numbers; "" above the first one; null for what stands in the contents list or around a table. */
  readonly section: string | null;
  readonly table: AccountTable | null;
  readonly place: Place;
  /** True where it explains the figures: no overview of the department, no list of terms, no appended report. */
  readonly explains: boolean;
  /** True inside an appended report, whose years and names are its own and whose tables may have run into its text. */
  readonly isAppended: boolean;
}

/** Full-width digits and letters; punctuation stays as printed. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** A text in the form in which rules about wording read it; punctuation stays as printed. */
function wordsOf(text: string): string {
  return withIdeographs(tidy(text)).replace(FULL_WIDTH, (character) => character.normalize("NFKC"));
}

const ASIDE = /名词解释|概况|职责|职能|机构设置/;
const APPENDICES = /^(?:附件|附表)/;

function isAppendedReport(section: string, trail: readonly string[]): boolean {
  return section.includes("绩效") || (trail.length > 1 && APPENDICES.test(wordsOf(trail[0] ?? "")));
}

/** What is the same for every piece that belongs to no section. */
const OUTSIDE = { section: null, explains: false, isAppended: false } as const;

/** A text that belongs to no section: an entry of the contents list, what stands around `table`, a cell. */
export function pieceOutside(kind: PieceKind, printed: PrintedText, table: AccountTable | null): Piece {
  return { kind, printed: printed.text, words: wordsOf(printed.text), table, place: printed, ...OUTSIDE };
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
  const contents = text.contents.map((entry) => pieceOutside("CONTENTS", entry, null));
  const narrative = text.narrative.map((paragraph): Piece => {
    const { section, trail, isHeading } = paragraph;
    const isAppended = isAppendedReport(section, trail);
    const explains = section !== "" && !isAppended && !trail.some((heading) => ASIDE.test(wordsOf(heading)));
    return {
      kind: isHeading ? "HEADING" : "PROSE",
      printed: paragraph.text,
      words: wordsOf(paragraph.text),
      section,
      table: null,
      place: paragraph,
      explains,
      isAppended,
    };
  });
  const around = text.tables.flatMap(({ table, labels, notes }) => [
    ...labels.map((label) => pieceOutside("LABEL", label, table)),
    ...notes.map((note) => pieceOutside("NOTE", note, table)),
  ]);
  return [...contents, ...narrative, ...around].sort(byPlace);
}

/** True for a line above the first section that is part of the account's title; others there may be links of a web page. */
export function isOfCover({ section, words }: Piece, title: string | undefined): boolean {
  return section === "" && words !== "" && title !== undefined && wordsOf(title).includes(words);
}
