import { fold } from "../folded.js";
import { saysInOrder } from "./in-order.js";

const MONEY = /\d\s*(?:万|亿)?元/;
const LONGEST_HEADING = 60;

/** True where a text (without its number) is nothing but a heading: short, one clause, no amount of money. */
export function isHeadingText(text: string): boolean {
  const clause = text.trim().replace(/[。：:]$/, "");
  const length = fold(clause).length;
  return length > 0 && length <= LONGEST_HEADING && !/[，,；;。：:！？]/.test(clause) && !MONEY.test(clause);
}

/** The heading's words: the text without its closing sign, or of a run-in heading the clause before the first 。. */
export function headingWords(text: string): string | null {
  const clause = /^[^。：:]+/.exec(text.trim())?.[0].trim() ?? "";
  return isHeadingText(clause) ? clause : null;
}

/**
 * Short name of a report that is appended whole (2020年度项目绩效评价报告 gives 项目绩效), or null where the text is no
 * such title. Its sections are numbered by themselves, so that it counts as one section of the account.
 */
export function appendedReport(text: string): string | null {
  const words = fold(text);
  if (words.length > 40 || !saysInOrder(words, /绩效/, /(?:报告|自评表|情况表)$/) || /[，,。;:、]/.test(words))
    return null;
  if (words.includes("整体")) return "整体绩效";
  return words.includes("项目") ? "项目绩效" : "绩效";
}
