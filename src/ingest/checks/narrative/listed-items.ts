import type { PublishedStatement } from "../../../domain/account.js";
import { figureKey, lineKey, type FigureFacts, type SourcePlace } from "../../../domain/facts.js";
import { isCode } from "../../../domain/line.js";
import { parentKeys } from "../../../domain/tables/place.js";
import { fold } from "../../folded.js";
import type { LineRecord } from "../../../domain/record.js";
import { placeOf } from "../../record/build-lines.js";
import { economicCodesOf, itemEssence } from "./item-names.js";
import type { CheckedAccount } from "../rule.js";

const TABLE = "BASIC_EXPENDITURE";

/** One item that the narrative lists by name, with the rows of 06 that it can mean. */
export interface ListedItem {
  readonly name: string;
  readonly rows: readonly LineRecord[];
  /** True for a name of the economic classification, whether or not 06 prints its row. */
  readonly isKnown: boolean;
}

/** A list of items: 人员经费…主要包括基本工资、津贴补贴…. */
export interface ItemList {
  readonly line: LineRecord;
  readonly items: readonly ListedItem[];
  /** Rows of 06 with a code that belong to the line. */
  readonly rows: readonly LineRecord[];
  /** True where 等 says that the list is not complete. */
  readonly isOpen: boolean;
  readonly place: SourcePlace;
}

function isOpen({ listed = [], text }: PublishedStatement): boolean {
  if (listed.some((name) => name.includes("等"))) return true;
  const last = listed[listed.length - 1];
  return text !== undefined && last !== undefined && fold(text).includes(`${fold(last)}等`);
}

function belongsTo(row: LineRecord, line: LineRecord): boolean {
  return isCode(row.key) && row.key !== line.key && parentKeys(TABLE, row.key).includes(line.key);
}

function itemOf(name: string, rows: readonly LineRecord[]): ListedItem {
  const codes = economicCodesOf(name);
  const named = rows.filter((row) => itemEssence(row.name) === itemEssence(name));
  return {
    name,
    rows: named.length > 0 ? named : rows.filter((row) => codes.includes(row.key)),
    isKnown: codes.length > 0,
  };
}

/** The lists of items of basic expenditure, each with the rows of table 06 that it speaks of. */
export function itemLists({ published, record }: CheckedAccount): ItemList[] {
  const lines = new Map(record.lines.map((line) => [lineKey(line.table, line.key), line]));
  return published.statements.flatMap((statement) => {
    const line = lines.get(lineKey(TABLE, statement.keys[0] ?? ""));
    if (statement.listed === undefined || statement.table !== TABLE || line === undefined) return [];
    const rows = record.lines.filter((row) => row.table === TABLE && belongsTo(row, line));
    const { section, text } = statement;
    const place = placeOf(published, statement, null, { section, ...(text === undefined ? {} : { text }) });
    return [
      { line, rows, place, isOpen: isOpen(statement), items: statement.listed.map((name) => itemOf(name, rows)) },
    ];
  });
}

/** The amount of a row of 06: what is printed, or stated in its place. */
export function cellOf(row: LineRecord): FigureFacts | undefined {
  return row.figures.get(figureKey("TOTAL", "FINAL"));
}
