import { isEmptyTable } from "./table-emptiness.js";
import { placeOfTable } from "./table-finding.js";
import type { AccountRule } from "../rule.js";

/** Rule table.empty-note: a table without any figure says below it that it is empty, and why. Withheld tables are silent. */
export const tableEmptyNote: AccountRule = {
  id: "table.empty-note",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "没有任何数据的表应在表下说明（故本表无数据）",
    en: "A table without any figure carries a note that says so (故本表无数据)",
  },
  source: "wording: notes of the tables",
  message: {
    zh: "{title}：表中没有任何数据，表下却没有说明",
    en: "{title}: the table holds no figure, and no note says so",
  },
  find: (account) =>
    account.published.tables.flatMap((table) => {
      if (table.emptyNoteOf !== undefined || !isEmptyTable(table, account.text)) return [];
      return [
        {
          severity: "WARNING" as const,
          line: null,
          values: { title: table.title },
          expected: null,
          actual: null,
          sources: [placeOfTable(account, table)],
          discriminator: table.table,
        },
      ];
    }),
};
