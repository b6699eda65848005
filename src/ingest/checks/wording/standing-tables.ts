import { ACCOUNT_TABLES, type AccountTable } from "../../../domain/line.js";
import type { DocumentText } from "../../recognise/document-text.js";
import { fold } from "../../folded.js";
import { tableTitleOf } from "../../recognise/table-title.js";
import type { CheckedAccount } from "../rule.js";

/** Words that a title of each table holds, under whatever name it is published. */
const TITLE_WORDS: Readonly<Record<Exclude<AccountTable, "OTHER_DISCLOSURES">, RegExp>> = {
  INCOME_EXPENDITURE_SUMMARY: /收入支出|收支/,
  INCOME: /收入/,
  EXPENDITURE: /支出/,
  APPROPRIATION_SUMMARY: /财政拨款/,
  GENERAL_BUDGET_EXPENDITURE: /公共预算/,
  BASIC_EXPENDITURE: /基本支出/,
  THREE_PUBLIC: /三公/,
  GOVERNMENT_FUND: /政府性基金/,
  STATE_CAPITAL: /国有资本/,
};

export type StatutoryTable = keyof typeof TITLE_WORDS;

function isStatutory(table: AccountTable): table is StatutoryTable {
  return table !== "OTHER_DISCLOSURES";
}

/** A document with fewer of the nine is part of an account whose tables stand in another file. */
export const MOST_OF_THE_NINE = 6;

/** The nine tables in their order. */
export const NINE_TABLES: readonly StatutoryTable[] = ACCOUNT_TABLES.filter(isStatutory);

/** Lines of the body that may be titles of tables: short, of one clause, ending in 表 but for what is added in brackets. */
function titleLines(text: DocumentText): string[] {
  const lines = text.body.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.flat().map((cell) => cell.text),
  );
  return lines.filter((line) => {
    const words = fold(line);
    return words.length <= 60 && !/[。;]/.test(words) && /表(?:\(.*\))?(?:\d{1,3})?$/.test(words);
  });
}

/**
 * The nine tables that stand in an account, read or unread: one whose title answers to none that is known stands too,
 * so that no table is called absent because its title was not understood.
 */
export function standingTables(
  { published, department }: CheckedAccount,
  text: DocumentText,
): ReadonlySet<AccountTable> {
  const standing = new Set<AccountTable>(published.tables.map(({ table }) => table));
  for (const line of titleLines(text)) {
    const found = tableTitleOf(line, [department]);
    if (found !== null) standing.add(found.table);
    else for (const table of NINE_TABLES) if (TITLE_WORDS[table].test(fold(line))) standing.add(table);
  }
  return standing;
}
