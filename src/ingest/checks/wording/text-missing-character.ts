import { piecesOf, type Piece } from "./printed-pieces.js";
import type { AccountRule, Words } from "../rule.js";
import { wordingFound } from "./wording-finding.js";

interface Gap {
  readonly pattern: RegExp;
  readonly missing: string | Words;
}

/** A number ends the clause: no unit follows. `,` between digits groups them. */
const END = "(?=[，。；、）)（(]|,(?!\\d))";
const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
/** Without decimals a number beside 支出 may count something else. */
const AMOUNT = "\\d[\\d,]*\\.\\d{1,6}";

const GAPS: readonly Gap[] = [
  { pattern: new RegExp(`(?:增长|下降|降低|上升|增幅为?|降幅为?)了?约?${NUMBER}${END}`, "g"), missing: "“%”" },
  { pattern: new RegExp(`占[\\p{Script=Han}（）()“”]{0,30}${NUMBER}${END}`, "gu"), missing: "“%”" },
  { pattern: new RegExp(`完成[\\p{Script=Han}“”]{0,15}的${NUMBER}${END}`, "gu"), missing: "“%”" },
  {
    pattern: new RegExp(`(?:决算数?|预算数?|支出|收入|总计|合计|结余|金额|总额|费)[各均]?[为是]?${AMOUNT}${END}`, "g"),
    missing: "“元”",
  },
  { pattern: new RegExp(`(?:增加|减少)了?${AMOUNT}${END}`, "g"), missing: "“元”" },
  { pattern: /[较比与和同]上(?:一?度(?!年)|(?=相比|决算|增加|减少))/g, missing: "“年”" },
  { pattern: /[较比与和同](?:19|20)\d{2}(?=相比|决算)/g, missing: "“年”" },
  { pattern: /(?<!\d)(?:19|20)\d{2}度(?=相比|部门|决算|收|支|一般|财政|“?三公)/g, missing: "“年”" },
];

/** 202年度 for 2024年度, wherever a year is printed. */
const YEAR_GAP: Gap = {
  pattern: /(?<!\d)(?:19|20)\d年度/g,
  missing: { zh: "年份的一位数字", en: "a digit of the year" },
};

function gapsOf({ kind, explains }: Piece): readonly Gap[] {
  return kind === "PROSE" && explains ? [...GAPS, YEAR_GAP] : [YEAR_GAP];
}

/**
 * Rule text.missing-character: a rate without %, an amount without 元, 上一度 or 2020度 without 年, where figures are
 * explained; a year of three digits anywhere.
 */
export const textMissingCharacter: AccountRule = {
  id: "text.missing-character",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "比率后有“%”，金额后有“元”，“上一年度”不缺“年”字，年份为四位",
    en: "A rate is followed by %, an amount by 元, 上一年度 has its 年, and a year its four digits",
  },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：“{printed}”缺{missing}：{excerpt}",
    en: '{where}: "{printed}" lacks {missing}: {excerpt}',
  },
  find: (account) => {
    const { text } = account;
    if (text === null) return [];
    return piecesOf(text).flatMap((piece) =>
      gapsOf(piece).flatMap(({ pattern, missing }) =>
        [...piece.words.matchAll(pattern)].map((match) =>
          wordingFound(account, piece, { at: match.index, printed: match[0], values: { missing } }),
        ),
      ),
    );
  },
};
