import { piecesOf } from "./printed-pieces.js";
import type { AccountRule, CheckedAccount } from "../rule.js";
import { wordingFound } from "./wording-finding.js";

/** Signs of which no two follow each other; …… and —— come in pairs by right and are none of them. */
const SIGNS = /[，、；：。][，、；：。]+|(?<=\p{Script=Han}),{2,}/gu;
/** Words of one or two characters whose doubling is never right. Longer words may meet by right: 保障保障性住房, 支出支出. */
const SHORT = /(?<!目)的的(?!确)|(?<=原因|主要)是是|(?<!为)了了(?!解)|元元|万万元|[%％]{2,}/g;
const DOUBLED =
  /主要主要|增加增加|减少减少|因为因为|由于由于|万元万元|其中其中|完成完成|相比相比|增长增长|下降下降|降低降低|本年度本年度|用于用于|包括包括|以及以及|没有没有|严格严格|落实落实|其他其他/g;
/** A phrase said twice. */
const LONG = /(\p{Script=Han}{3,12})\1/gu;
/** The same entry twice, one after the other, in a list: 办公费、办公费. */
const LISTED = /(?<=[、：:，括]|^)([^、，。；：:\s]{2,15})、\1(?=[、，。；]|等|$)/g;
/** The same clause twice, figures and all: 公共安全支出1.00万元，占2.0%；公共安全支出1.00万元，占2.0%。 */
const CLAUSE = /(?<=[，。；：]|^)([^。；\s]{6,80})；\1(?=[。；]|$)/g;

/** Names that may follow themselves: 其他支出（类）其他支出（款） is printed without its brackets as well. */
function namesOf(account: CheckedAccount): readonly string[] {
  return [account.published.department.name, ...account.record.lines.map(({ name }) => name)];
}

/** Rule text.repeated: a sign, word, phrase, clause or list entry that is printed twice in a row. */
export const textRepeated: AccountRule = {
  id: "text.repeated",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "标点、词语、并列项不应接连重复",
    en: "No sign, word or entry of a list is printed twice in a row",
  },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：接连重复“{printed}”：{excerpt}",
    en: '{where}: printed twice in a row: "{printed}" in {excerpt}',
  },
  find: (account) => {
    const { text } = account;
    if (text === null) return [];
    const names = namesOf(account);
    const isName = (words: string) => words.length > 2 && names.some((name) => name.includes(words));
    return piecesOf(text).flatMap((piece) => {
      if (piece.kind !== "PROSE" && piece.kind !== "NOTE") return [];
      // Words that stand apart may come from two cells or lines, so that only signs are sought across blanks.
      const apart = { ...piece, words: piece.printed };
      const signs = [...piece.words.matchAll(SIGNS)].map((match) => ({ match, where: piece }));
      const words = [SHORT, DOUBLED, LISTED, CLAUSE, LONG].flatMap((pattern) =>
        [...apart.words.matchAll(pattern)]
          .filter((match) => pattern !== LONG || !isName(match[1] ?? ""))
          .map((match) => ({ match, where: apart })),
      );
      return [...signs, ...words].map(({ match, where }) =>
        wordingFound(account, where, { at: match.index, printed: match[0] }),
      );
    });
  },
};
