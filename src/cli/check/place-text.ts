import type { SourcePlace } from "../../domain/facts.js";
import type { Language } from "../../domain/language.js";
import { TABLES } from "../../domain/tables/tables.js";
import { inLanguage } from "../../domain/check-rule.js";

function known(value: number | null, zh: (text: string) => string, en: string, language: Language): string | null {
  if (value === null) return null;
  return language === "EN" ? `${en} ${String(value)}` : zh(String(value));
}

/** Where a value stands, without the document's name: section or table, row and column, page and line. */
export function placeText(place: SourcePlace, language: Language): string {
  const { page, section, table, row, column, line } = place;
  const parts = [
    section === null || section === "" ? null : language === "EN" ? `section ${section}` : section,
    table === null ? null : inLanguage(TABLES[table].words.inLists, language),
    known(row, (text) => `第${text}行`, "row", language),
    known(column, (text) => `第${text}列`, "column", language),
    known(page, (text) => `第${text}页`, "page", language),
    known(line, (text) => `文件第${text}行`, "line", language),
  ].filter((part) => part !== null);
  return parts.join(language === "EN" ? ", " : " ");
}
