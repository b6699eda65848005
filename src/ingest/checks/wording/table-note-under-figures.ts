import type { PublishedTable } from "../../../domain/account.js";
import type { SourcePlace } from "../../../domain/facts.js";
import { saysTableIsEmpty, saysThereIsNone } from "./empty-note.js";
import { holdsFigures, textOfTable } from "./table-emptiness.js";
import { placeOfNote, placeOfTable, printedAmountPlace } from "./table-finding.js";
import type { AccountRule, CheckedAccount } from "../rule.js";

/** What calls the table empty: its note; of a seed, which has no text, the table itself. */
function notesOf(account: CheckedAccount, table: PublishedTable): SourcePlace[] {
  if (account.text === null) return table.emptyNoteOf === undefined ? [] : [placeOfTable(account, table)];
  const notes = textOfTable(account.text, table)?.notes ?? [];
  return notes
    .filter(({ text }) => saysTableIsEmpty(text) || saysThereIsNone(text, table.table))
    .map((note) => placeOfNote(account, table, note));
}

/** Rule table.note-under-figures: no note says that a table is empty which prints figures other than 0. */
export const tableNoteUnderFigures: AccountRule = {
  id: "table.note-under-figures",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "有数据的表下不应写“本表无数据”",
    en: "No note says that a table is empty which holds figures",
  },
  source: "wording: notes of the tables",
  message: {
    zh: "{title}：表中有数据，表下却说明没有数据",
    en: "{title}: the table holds figures, yet its note says that there are none",
  },
  find: (account) =>
    account.published.tables.flatMap((table) => {
      const notes = holdsFigures(table) ? notesOf(account, table) : [];
      if (notes.length === 0) return [];
      return [
        {
          severity: "WARNING" as const,
          line: null,
          values: { title: table.title },
          expected: null,
          actual: null,
          sources: [...notes, ...printedAmountPlace(account, table)],
          discriminator: table.table,
        },
      ];
    }),
};
