import type { CheckedAccount, Found, Words } from "../rule.js";
import type { SourcePlace } from "../../../domain/facts.js";
import { placeOf } from "../../record/build-lines.js";
import type { Piece } from "./printed-pieces.js";

/** How much is shown on either side of what was found. */
const AROUND = 16;

/** What is printed around a match, cut at the ends of its sentence. */
function excerptOf(words: string, at: number, length: number): string {
  const before = words.slice(Math.max(0, at - AROUND), at).replace(/^.*[。；;]/su, "");
  const after = words.slice(at + length, at + length + AROUND).replace(/(?<=[。；;]).*$/su, "");
  return `${before}${words.slice(at, at + length)}${after}`;
}

/** Where a piece of text stands, in words of both languages. */
function whereabouts(account: CheckedAccount, { kind, section, table }: Piece): Words {
  if (kind === "CONTENTS") return { zh: "目录", en: "contents list" };
  if (table !== null) {
    const title = account.published.tables.find((each) => each.table === table)?.title ?? table;
    return { zh: title, en: title };
  }
  if (section === null) return { zh: "表格", en: "a table" };
  if (section === "") return { zh: "正文开头", en: "opening of the document" };
  return { zh: `第${section}节`, en: `section ${section}` };
}

/** The place of a piece of text, with the words that count. */
function sourceOf(account: CheckedAccount, piece: Piece, excerpt: string): SourcePlace {
  const section = piece.section === null || piece.section === "" ? {} : { section: piece.section };
  return placeOf(account.published, piece.place, piece.table, { ...section, text: excerpt });
}

/** What was found in a piece of text, from `at` on; `values` are those of the message besides {where}, {printed} and {excerpt}. */
export interface WordingMatch {
  readonly at: number;
  readonly printed: string;
  readonly values?: Readonly<Record<string, string | Words>>;
}

/**
 * A WARNING about wording. It speaks of no line and no number; section and words tell it apart from others of its
 * rule, so that it keeps its name when pages move.
 */
export function wordingFound(account: CheckedAccount, piece: Piece, match: WordingMatch): Found {
  const { at, printed, values } = match;
  const excerpt = excerptOf(piece.words, at, printed.length);
  return {
    severity: "WARNING",
    line: null,
    values: { where: whereabouts(account, piece), printed, excerpt, ...values },
    expected: null,
    actual: null,
    sources: [sourceOf(account, piece, excerpt)],
    discriminator: [piece.section ?? piece.table ?? "目录", printed].join(" "),
  };
}
