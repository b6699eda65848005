import { isCode, type AccountTable } from "../../domain/line.js";
import type { LineRecord } from "../save/account-record.js";
import type { CheckedAccount } from "./rule.js";

/** The tables whose rows print functional code and name. 01 and 04 print names alone, in the words of their form. */
const CODED: readonly AccountTable[] = [
  "INCOME",
  "EXPENDITURE",
  "GENERAL_BUDGET_EXPENDITURE",
  "GOVERNMENT_FUND",
  "STATE_CAPITAL",
];

/** A row with the title of the table that prints it. */
export interface CodedLine {
  readonly line: LineRecord;
  readonly title: string;
}

/** The rows of an account that print a functional code and a name, in document order. */
export function codedLines({ published, record }: CheckedAccount): CodedLine[] {
  const titles = new Map(published.tables.map(({ table, title }) => [table, title]));
  return record.lines.flatMap((line) => {
    const title = titles.get(line.table);
    return title === undefined || !CODED.includes(line.table) || !isCode(line.key) ? [] : [{ line, title }];
  });
}
