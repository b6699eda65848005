/** What a phrase such as 上年决算数 or 年初预算 names as the other side of a comparison, before the year is checked. */
export interface BaseReference {
  /** PLAIN: 预算 with no word for its stage. UNSUPPORTED: last year's budget, or how a budget was executed so far. */
  readonly kind: "PRIOR" | "INITIAL" | "ADJUSTED" | "PLAIN" | "UNSUPPORTED";
  /** The year where one is printed. */
  readonly year: number | null;
}

const WORDS = [
  "(?:20\\d\\d|上一?)年末",
  "20\\d\\d年度?",
  "上一?年度?",
  "上一度",
  "去年度?",
  "前一年度?",
  "同期",
  "年初",
  "年度",
  "全年",
  "当年",
  "本年度?",
  "调整后?",
  "变动后?",
  "追加后?",
  "实际",
  "累计",
  "一般公共",
  "政府性基金",
  "国有资本经营",
  "财政拨款",
  '"?三公"?',
  "经费",
  "部门",
  "单位",
  "支出",
  "收入",
  "决算",
  "预算",
  "执行",
  "安排",
  "批复",
  "总计",
  "合计",
  "总额",
  "金额",
  "水平",
  "情况",
  "数字",
  "数额",
  "数",
  "的",
  "\\([^()]{1,12}\\)",
];

/** Source of a pattern for the words that name a base; what they name is for `baseReferenceOf` to say. */
export const BASE_WORDS = `(?:${WORDS.join("|")}){1,10}`;

const MONEY_NAMES = /(?:一般公共|公共财政|政府性基金|国有资本经营)预算/g;
const PRIOR_WORDS = /上一?年|上一度|去年|前一年|同期/;

/** The base that the words name, or null where they name none (一般公共预算财政拨款支出 names a line, no base). */
export function baseReferenceOf(words: string): BaseReference | null {
  const rest = words.replace(MONEY_NAMES, "");
  const printedYear = /20\d\d/.exec(rest)?.[0];
  const year = printedYear === undefined ? null : Number.parseInt(printedYear, 10);
  const isPrior = PRIOR_WORDS.test(rest);
  if (!rest.includes("预算")) return isPrior || year !== null ? { kind: "PRIOR", year } : null;
  if (isPrior || rest.includes("执行")) return { kind: "UNSUPPORTED", year };
  if (rest.includes("年初")) return { kind: "INITIAL", year };
  return { kind: /全年|调整|变动|追加/.test(rest) ? "ADJUSTED" : "PLAIN", year };
}
