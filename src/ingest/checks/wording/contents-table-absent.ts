import { entryWords } from "../../recognise/contents-list.js";
import { tableTitleOf } from "../../recognise/table-title.js";
import { piecesOf } from "./printed-pieces.js";
import type { AccountRule } from "../rule.js";
import { MOST_OF_THE_NINE, standingTables } from "./standing-tables.js";
import { wordingFound } from "./wording-finding.js";

/**
 * Rule contents.table-absent: a table that the contents list announces stands in the document. A table that it leaves
 * out is silent, and so is a document whose tables stand in another file.
 */
export const contentsTableAbsent: AccountRule = {
  id: "contents.table-absent",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "目录所列的表在正文中存在",
    en: "A table that the contents list announces stands in the document",
  },
  source: "wording: contents list",
  message: {
    zh: "目录列有“{printed}”，正文中没有这张表",
    en: 'the contents list announces "{printed}", and no such table is in the document',
  },
  find: (account) => {
    const { text, department } = account;
    if (text === null || account.published.tables.length < MOST_OF_THE_NINE) return [];
    const standing = standingTables(account, text);
    return piecesOf(text).flatMap((piece) => {
      if (piece.kind !== "CONTENTS") return [];
      const title = tableTitleOf(entryWords(piece.words), [department]);
      if (title === null || standing.has(title.table)) return [];
      const at = Math.max(0, piece.words.indexOf(title.title));
      return [wordingFound(account, piece, { at, printed: title.title })];
    });
  },
};
