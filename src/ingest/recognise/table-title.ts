import type { TableScope } from "../../domain/account.js";
import { ACCOUNT_TABLES, type AccountTable } from "../../domain/line.js";
import { trimmed } from "../trimmed.js";
import { fold, printedAs, tidy, withoutOrdinal } from "../folded.js";
import { isOrganisation } from "./organisation.js";
import { TABLE_TITLES } from "./table-titles.js";

type StatutoryTable = Exclude<AccountTable, "OTHER_DISCLOSURES">;

/** A title that equals an alias: which table, the title as printed, and the form number beside it. */
export interface TableTitle {
  readonly table: StatutoryTable;
  readonly title: string;
  readonly form?: string;
  readonly scope?: TableScope;
}

function compare(text: string): string {
  return fold(text).replaceAll("收支", "收入支出");
}

function isStatutory(table: AccountTable): table is StatutoryTable {
  return table !== "OTHER_DISCLOSURES";
}

const TABLE_OF_TITLE: ReadonlyMap<string, StatutoryTable> = new Map(
  ACCOUNT_TABLES.filter(isStatutory).flatMap((table) =>
    TABLE_TITLES[table].map((title): [string, StatutoryTable] => [compare(title), table]),
  ),
);

/** A form number that says what it is: 公开01表, 财决公开02表, 公开表3. */
const FORM = /(?:财决公开|公开|财决|附)(?:表[a-z]?\d{1,2}|[a-z]?\d{1,2}(?:-\d+)?表)/;
/** Numbers that a title may open with and that are no part of it: 附表一, 附件2：, 表3, 05. */
const LEADING_NUMBER =
  /^(?:(?:公开|附)表[一二三四五六七八九十]{1,3}|附件\d{0,2}|附表\d{0,2}|表(?:\d{1,2}|[一二三四五六七八九十]{1,3})|\d{2}表?)[:：]?/;
const YEAR = /(?:\d{4}|[二〇○零一三四五六七八九]{4})年(?:度)?/g;
const ASIDE =
  /\((?:续|续表|公开|按[^()]*|(?:功能|经济)(?:分类)?科目|\d+|[一二三四五六七八九十]+|表\d+|汇总)?\)|续表|\(?单位:[^]*|(?:编制|公开)?部门:[^]*|编制单位:[^]*/g;
/** Signs that stay around a title when what stands beside it is taken away. */
const EDGES = ":、.-—";
/** Longer than any alias with an organisation's name before it: what is longer is prose. */
const LONGEST_TITLE = 80;

function scopeOf(table: StatutoryTable, words: string): TableScope | undefined {
  if (table !== "THREE_PUBLIC") return undefined;
  if (words.includes("公共预算")) return "GENERAL_BUDGET";
  return words.includes("财政拨款") ? "ALL_APPROPRIATION" : undefined;
}

/** Form number as printed (公开01表), without blanks; null where the text holds none. */
export function formNumberOf(text: string): string | null {
  const form = FORM.exec(fold(text))?.[0];
  return form === undefined ? null : printedAs(form, text);
}

/** The title's own words: year, form number, ordinal, department and asides taken away, in the form they are compared. */
function ownWords(text: string, departments: readonly string[]): string {
  let words = compare(withoutOrdinal(fold(text)));
  for (const department of departments) words = words.replace(compare(department), "");
  words = words.replace(YEAR, "").replace(FORM, "").replace(ASIDE, "").replace(LEADING_NUMBER, "");
  words = trimmed(words, EDGES, EDGES);
  return withoutOrdinal(words);
}

/** The alias that the words are, or that is left of them after an organisation's name (the longest such alias). */
function aliasOf(words: string): string | null {
  if (TABLE_OF_TITLE.has(words)) return words;
  if (words.length > LONGEST_TITLE) return null;
  for (let at = 1; at < words.length; at += 1) {
    const rest = words.slice(at);
    if (TABLE_OF_TITLE.has(rest)) return isOrganisation(words.slice(0, at)) ? rest : null;
  }
  return null;
}

/**
 * The statutory table whose title this text is, or null. What is left of the text after taking away year, department
 * and form number must equal a title of TABLE_TITLES: 项目支出决算表 is not 支出决算表.
 */
export function tableTitleOf(text: string, departments: readonly string[]): TableTitle | null {
  const words = aliasOf(ownWords(text, departments));
  const table = words === null ? undefined : TABLE_OF_TITLE.get(words);
  if (words === null || table === undefined) return null;
  const form = formNumberOf(text);
  const scope = scopeOf(table, words);
  return {
    table,
    title: printedTitle(text, departments),
    ...(form === null ? {} : { form }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** The title as printed, without ordinal, year, form number and department. */
function printedTitle(text: string, departments: readonly string[]): string {
  let title = tidy(withoutOrdinal(text));
  for (const department of departments) title = title.replace(department, "");
  return title
    .replace(YEAR, "")
    .replace(/[（(]?(?:财决)?公开\d{1,2}表[）)]?/, "")
    .replace(/[（(]续表?[）)]|续表|[（(]?单位[:：][^]*|(?:编制|公开)?部门[:：][^]*/g, "");
}

/** True for a text that looks like the title of some table: short, one clause, ending in 表. */
export function looksLikeTitle(text: string): boolean {
  const words = withoutOrdinal(fold(text)).replace(FORM, "").replace(ASIDE, "");
  return (
    /[一-鿿]{2}表$/.test(words) && words.length <= 45 && !/[,，。;；:：、!?]/.test(words.replace(/经费、|费、/g, ""))
  );
}
