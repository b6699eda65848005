import type { AccountTable } from "../../../domain/line.js";
import { entryWords } from "../../recognise/contents-list.js";
import type { DocumentText } from "../../recognise/document-text.js";
import { tableTitleOf } from "../../recognise/table-title.js";
import { TABLE_TITLES } from "../../recognise/table-titles.js";
import { saysThereIsNone } from "./empty-note.js";
import type { AccountRule } from "../rule.js";
import { MOST_OF_THE_NINE, NINE_TABLES, standingTables } from "./standing-tables.js";
import { placeOf } from "../../record/build-lines.js";

/** The first year whose accounts have a table of 国有资本经营预算. */
const STATE_CAPITAL_SINCE = 2020;

function isListed(text: DocumentText, table: AccountTable, department: string): boolean {
  return text.contents.some((entry) => tableTitleOf(entryWords(entry.text), [department])?.table === table);
}

/** Rule table.absent: each of the nine tables stands in the document, or the text says that there is nothing to print in it. */
export const tableAbsent: AccountRule = {
  id: "table.absent",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "九张法定表均应公开，没有收支的应予说明",
    en: "Each of the nine tables is published, or the text says that there is nothing to print in it",
  },
  source: "domain: the nine statutory tables",
  message: {
    zh: "没有公开“{title}”，文中也没有说明",
    en: '"{title}" is not published, and the text does not say why',
  },
  find: (account) => {
    const { text, published, department, year } = account;
    if (text === null || published.tables.length < MOST_OF_THE_NINE) return [];
    const standing = standingTables(account, text);
    return NINE_TABLES.flatMap((table) => {
      if (standing.has(table) || isListed(text, table, department)) return [];
      if (table === "STATE_CAPITAL" && year < STATE_CAPITAL_SINCE) return [];
      if (text.narrative.some((paragraph) => saysThereIsNone(paragraph.text, table))) return [];
      const [title = table] = TABLE_TITLES[table];
      return [
        {
          severity: "WARNING" as const,
          line: null,
          values: { title },
          expected: null,
          actual: null,
          sources: [placeOf(published, {}, table)],
          discriminator: table,
        },
      ];
    });
  },
};
