import type { PublishedTable } from "../../../domain/account.js";
import type { SourcePlace } from "../../../domain/facts.js";
import { saysTableIsEmpty, saysThereIsNone } from "./empty-note.js";
import { textOfTable } from "./table-emptiness.js";
import { placeOfNote, placeOfTable } from "./table-finding.js";
import type { AccountRule, CheckedAccount } from "../rule.js";

function noteOf(account: CheckedAccount, table: PublishedTable): SourcePlace {
  const notes = textOfTable(account.text, table)?.notes ?? [];
  const other = table.emptyNoteOf ?? table.table;
  const note = notes.find(({ text }) => saysThereIsNone(text, other) || saysTableIsEmpty(text));
  return note === undefined ? placeOfTable(account, table) : placeOfNote(account, table, note);
}

/**
 * Rule table.swapped-notes: the note that calls a table empty speaks of the money of that table. Two tables that
 * carry each other's note are one finding, which cites both.
 */
export const tableSwappedNotes: AccountRule = {
  id: "table.swapped-notes",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "表下“无数据”的说明所指的是本表的资金",
    en: "The note that calls a table empty speaks of that table's money",
  },
  source: "wording: notes of the tables",
  message: {
    zh: "{title}：表下的说明属于{other}",
    en: "{title}: the note below it belongs to {other}",
  },
  find: (account) => {
    const { tables } = account.published;
    return tables.flatMap((table, at) => {
      const { emptyNoteOf } = table;
      if (emptyNoteOf === undefined || emptyNoteOf === table.table) return [];
      const other = tables.findIndex((each) => each.table === emptyNoteOf);
      const owner = tables[other];
      const isSwapped = owner?.emptyNoteOf === table.table;
      if (isSwapped && other < at) return [];
      const places =
        owner !== undefined && isSwapped ? [noteOf(account, table), noteOf(account, owner)] : [noteOf(account, table)];
      return [
        {
          severity: "WARNING" as const,
          line: null,
          values: { title: table.title, other: owner?.title ?? emptyNoteOf },
          expected: null,
          actual: null,
          sources: places,
          discriminator: [table.table, emptyNoteOf].join(" "),
        },
      ];
    });
  },
};
