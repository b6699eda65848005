import { piecesOf } from "./printed-pieces.js";
import { yearMentions, type YearMention, type YearRole } from "./printed-years.js";
import type { AccountRule, Words } from "../rule.js";
import { wordingFound } from "./wording-finding.js";

const ROLES: Readonly<Record<YearRole, Words>> = {
  ACCOUNT: { zh: "本决算的年度", en: "the account's own year" },
  CLOSING_DAY: { zh: "期末日期所在年度", en: "the year of the closing day" },
  COMPARED: { zh: "对比的年度", en: "the year compared with" },
};

/** The account's year, or the one that nearly everything else names where the cover has the wrong one. */
function yearOfAccount(titled: number, mentions: readonly YearMention[]): number {
  const counts = new Map<number, number>();
  for (const { role, year } of mentions) {
    const own = role === "COMPARED" ? year + 1 : year;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most !== undefined && most[1] > 2 * (counts.get(titled) ?? 0) + 1 ? most[0] : titled;
}

/** Rule text.year: another year than the account's on cover, headings, table labels, in 截至YYYY年12月31日 or where a section opens. */
export const textYear: AccountRule = {
  id: "text.year",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "封面、标题、表头、“截至YYYY年12月31日”及各节首句的年度为本决算的年度，对比的年度为上一年",
    en: "Cover, headings, table labels, 截至YYYY年12月31日 and the openings of sections name the account's year; what is compared with is the year before",
  },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：{role}写为{printed}，应为{expected}年：{excerpt}",
    en: "{where}: {role} is printed as {printed}, {expected} is expected: {excerpt}",
  },
  find: (account) => {
    const { text } = account;
    if (text === null) return [];
    const mentions = piecesOf(text).flatMap((piece) => yearMentions(piece, account.published.document.title));
    const own = yearOfAccount(account.year, mentions);
    return mentions.flatMap(({ piece, role, year, at, printed }) => {
      const expected = role === "COMPARED" ? own - 1 : own;
      if (year === expected) return [];
      const values = { role: ROLES[role], expected: String(expected) };
      return [{ ...wordingFound(account, piece, { at, printed, values }) }];
    });
  },
};
