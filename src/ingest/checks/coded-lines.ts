import { isCode } from "../../domain/line.js";
import { tablesWith } from "../../domain/tables/tables.js";
import type { LineRecord } from "../../domain/record.js";
import type { CheckedAccount } from "./rule.js";

/** The tables whose rows print functional code and name. 01 and 04 print names alone, in the words of their form. */
const CODED = tablesWith(({ codes }) => codes?.lengths.includes(7) ?? false);

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
