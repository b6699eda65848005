import type { PublishedStatement } from "../../../../src/domain/account.js";
import type { Narrative, ReadStatements } from "../../../../src/ingest/statements/narrative.js";
import { readStatements } from "../../../../src/ingest/statements/read-statements.js";
import { TABLES } from "./fictional-account.js";

/** Headings of each section, outermost first, as recognition gives them. */
export const SECTION = {
  overall: ["收入支出决算总体情况说明"],
  income: ["收入决算情况说明"],
  expenditure: ["支出决算情况说明"],
  appropriation: ["财政拨款收入支出决算总体情况说明"],
  general: ["一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款支出决算总体情况"],
  structure: ["一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款支出决算结构情况"],
  items: ["一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款支出决算具体情况"],
  basic: ["一般公共预算财政拨款基本支出决算情况说明"],
  threePublic: ["财政拨款“三公”经费支出决算情况说明", "“三公”经费财政拨款支出决算总体情况说明"],
  fund: ["政府性基金预算收入支出决算情况"],
  operating: ["机关运行经费支出说明"],
  procurement: ["政府采购支出说明"],
  meetings: ["一般性支出情况说明"],
  performance: ["预算绩效情况说明"],
} as const;

type Options = Partial<Omit<Narrative, "paragraphs">> & { readonly under: readonly string[] };

/** Reads paragraphs of one section of the account of 2022 (or as the options say), one after the other. */
export function tell(texts: string | readonly string[], { under, ...options }: Options): ReadStatements {
  const list = typeof texts === "string" ? [texts] : texts;
  const paragraphs = list.map((text, index) => ({ text, section: "三.一", trail: under, line: index + 1 }));
  return readStatements({ year: 2022, unit: "WAN_YUAN", tables: TABLES, ...options, paragraphs });
}

/** The statements about one line, in order, with what does not vary in these tests left out. */
export function about(
  told: ReadStatements,
  key: string,
  measure?: string,
): Omit<PublishedStatement, "section" | "table" | "keys" | "text" | "line" | "unit" | "measure" | "subject">[] {
  return told.statements
    .filter((statement) => statement.keys.includes(key) && statement.measure === measure)
    .map(({ amount, changes, shares, listed }) => ({
      ...(amount === undefined ? {} : { amount }),
      ...(changes === undefined ? {} : { changes }),
      ...(shares === undefined ? {} : { shares }),
      ...(listed === undefined ? {} : { listed }),
    }));
}

/** Reasons of all statements in order. */
export function reasons(told: ReadStatements): string[] {
  return told.statements.flatMap(({ changes }) => changes ?? []).flatMap(({ reason }) => reason ?? []);
}
