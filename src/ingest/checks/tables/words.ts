import type { AccountTable } from "../../../domain/line.js";
import type { FigureFacts } from "../../../domain/facts.js";
import { MEASURE_WORDS } from "../../../domain/tables/measure-words.js";
import type { Words } from "../rule.js";

/** Words for the column of a figure: its measure, in 三公 its stage. */
export function columnWords(table: AccountTable, { measure, stage }: FigureFacts): Words {
  if (table !== "THREE_PUBLIC") return MEASURE_WORDS[measure];
  return stage === "FINAL" ? { zh: "决算数", en: "final" } : { zh: "预算数", en: "budget" };
}

/** Where a difference may be hidden, for sums with blank parts: said instead of the plain verdict. */
export const IN_BLANKS: Words = {
  zh: "四舍五入无法解释，除非差额在未填列之处",
  en: "rounding does not explain it, unless what is left blank holds the difference",
};

/** The same for a table of which the reader did not understand every row. */
export const IN_UNREAD: Words = {
  zh: "四舍五入无法解释，除非差额在未能识别的行中",
  en: "rounding does not explain it, unless a row that was not understood holds the difference",
};

/** What is printed in a blank cell. */
export const NOTHING: Words = { zh: "空白", en: "nothing" };

/** Why a blank cell is known to hold nothing. */
export const NOTHING_IN_BLANK: Words = {
  zh: "空白所在行的其他各栏已等于该行合计",
  en: "where it is blank, the other columns of the row make up its total",
};
