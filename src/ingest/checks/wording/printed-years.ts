import { yearsIn, type YearPrinted } from "../../recognise/fiscal-year.js";
import { isOfCover, type Piece } from "./printed-pieces.js";

/** What a printed year is printed for: to name the account, as the day of its balances, or as the year compared with. */
export type YearRole = "ACCOUNT" | "CLOSING_DAY" | "COMPARED";

/** A year that an account prints where only one year can stand. */
export interface YearMention extends YearPrinted {
  readonly role: YearRole;
  readonly piece: Piece;
}

/** Headings that may name any year: comparisons, spans, plans. */
const OTHER_YEARS = /[比较与和至~～—–]|\d-\d|历年|上年|以前年度|规划|计划|目标/;
/** What the account's own year is followed by in a title. */
const TITLED =
  /^(?:[\p{Script=Han}（）()]{0,40}?)(?:决算|绩效(?!目标|奖)|部门整体|收入支出|收支|“?三公|财政拨款|一般公共预算|支出|收入)/u;
/** What is said of the account's own year. */
const SAID =
  /决算|支出|收入|总计|开支|保有量|绩效自评|预算绩效|机关运行经费|政府采购|会议费|培训费|没有|无(?:政府|国有|使用)/;
const SENTENCE = /[^。；;！？]+[。；;！？]?/g;
/** What may stand before the year that opens a sentence: a number, the publisher. */
const OPENING =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]{0,2})?(?:\p{Script=Han}{1,40}(?:部门|单位|局|委|委员会|办|办公室|厅|院|中心|部|会|馆|校|镇|乡|街道|处|站|队|所))?$/u;
const REASON = /原因|因为|由于|主要是|用于|是因|补发|结转/;
/** What the year that is compared with is preceded by. */
const COMPARES = /[与较比和同跟]$/;
/** A span, a date, what was carried over, a plan. */
const NOT_THE_YEAR = /^(?:结转|结余|以来|以前|起|底|末|前|后|至|开始|[上下]半年|初)|[将拟]|计划|下一步|预计/;
const WHOSE_ACCOUNT = /^(?:部门|单位)?决算(?:汇总|公开|编制|编报|范围|包括|单位)/;
const OF_THE_YEAR = /(?:对|组织|开展了?|完成了?|(?:评价|自评|目标)的)$/;

function titled(piece: Piece): YearMention[] {
  const { words, kind, section } = piece;
  if (/^(?:19|20)\d{2}年度?$/.test(words) && (section === "" || kind === "LABEL")) {
    return yearsIn(words).map((year) => ({ ...year, role: "ACCOUNT", piece }));
  }
  const years = yearsIn(words);
  const [first] = years;
  if (first === undefined || years.length > 1 || OTHER_YEARS.test(words)) return [];
  const after = words.slice(first.at + first.printed.length);
  return TITLED.test(after) ? [{ ...first, role: "ACCOUNT", piece }] : [];
}

function inSentence(piece: Piece, sentence: string, offset: number, isFirst: boolean): YearMention[] {
  const years = yearsIn(sentence);
  return years.flatMap((year): YearMention[] => {
    const before = sentence.slice(0, year.at);
    const after = sentence.slice(year.at + year.printed.length);
    const mention = (role: YearRole): YearMention[] => [{ ...year, at: offset + year.at, role, piece }];
    if (/截[至止到]$/.test(before)) return /^(?:12月31日|12月底|年?底|末)/.test(after) ? mention("CLOSING_DAY") : [];
    if (WHOSE_ACCOUNT.test(after)) return mention("ACCOUNT");
    if (!piece.explains || REASON.test(before)) return [];
    if (COMPARES.test(before)) {
      const isCompared =
        /^(?:度)?(?:决算数?|支出数?|支出决算数?|收入数?|同期)?(?:相比|比较|对比|[增减上下升降持多少])/.test(after);
      return isCompared ? mention("COMPARED") : [];
    }
    const isYearly = year.printed.endsWith("度");
    if (isYearly && OF_THE_YEAR.test(before))
      return /^[^，。；]{0,8}(?:整体|项目|绩效)/.test(after) ? mention("ACCOUNT") : [];
    const isAlone = years.filter(({ at }) => !COMPARES.test(sentence.slice(0, at))).length === 1;
    const opens = OPENING.test(before) && isAlone && SAID.test(after) && !/^\d{1,2}月/.test(after);
    const isSaid = isFirst || (isYearly && /原因|“三公”/.test(after));
    return opens && isSaid && !NOT_THE_YEAR.test(after) ? mention("ACCOUNT") : [];
  });
}

/**
 * The years of a piece that must be the account's (or, compared with, the year before); history and plans are none of
 * them. `title`: the account's title, of which lines above the first section are part or not.
 */
export function yearMentions(piece: Piece, title: string | undefined): YearMention[] {
  const { kind, words, section, isAppended } = piece;
  if (kind === "NOTE") return [];
  if (section === "") return isOfCover(piece, title) ? titled(piece) : [];
  if (kind !== "PROSE") return isAppended && !words.endsWith("报告") ? [] : titled(piece);
  if (isAppended) return [];
  return [...words.matchAll(SENTENCE)].flatMap((match) => inSentence(piece, match[0], match.index, match.index === 0));
}
