import { BASE_WORDS, baseReferenceOf } from "./base-reference.js";
import {
  COMPARATOR_PHRASE,
  DIRECTION_FIRST,
  directionOfComparator,
  directionOfWord,
  DIRECTION_PHRASE,
  FLAT_PHRASE,
} from "./directions.js";
import { LEAD_INS } from "./lead-ins.js";
import { lexRule, type LexRule } from "./lex-rule.js";

const MAY_FOLLOW_AND = /^(?:[,(\d"增减下上升提降持无没未基一相略有大小均各保不]|$)/;
const RATE_FOLLOWS = /^(?:[-−]?\d[\d,.]*(?:%|[,。;、)]|$)|[-—–]+)/;
const NOT_A_BUDGET_FIGURE = "(?!绩效|管理|单位|法|编制|草案|指标|内|外|资金|收支|公开|项目|科目|调整|执行)";

const ORDINAL = lexRule(
  "(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩",
  "(?<=^|[。;:,])(?:\\([一二三四五六七八九十\\d]{1,3}\\)[、.]?|[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}(?:\\)|、|[.](?!\\d))|[①-⑳])",
  () => ({ kind: "ordinal" }),
);

/** 由上年的5万元减少到3万元 */
const FROM = lexRule("由从", `[由从](${BASE_WORDS})(?=\\d)`, ([words = ""]) => {
  const base = baseReferenceOf(words);
  return base === null ? null : { kind: "compare", base, figure: null };
});

const COMPARE = lexRule(
  "相对比与和同较",
  `(相较于|相比于?|相较|对比|比照|与|和|同|比|较)于?(${BASE_WORDS})(相比较?|比较|对比|相较)?`,
  ([connector, words = "", compared], after) => {
    const base = baseReferenceOf(words);
    const isLoose = connector === "和" || connector === "同" || connector === "与";
    if (base === null || (isLoose && compared === undefined && !MAY_FOLLOW_AND.test(after))) return null;
    return { kind: "compare", base, figure: null };
  },
);

const COMPARATOR = lexRule(
  "支收决实执同与和比大小高低超少多等",
  `(?:(?:支出|收入)?(?:决算|实际支出|实际|执行)(?:支出|收入)?(?:数字|数|金额)?)?(?:同|与|和|比)?${COMPARATOR_PHRASE}(${BASE_WORDS})`,
  ([word = "", other, alternative, words = ""]) => {
    const base = baseReferenceOf(words);
    if (base === null) return null;
    const isOpen = other !== undefined || alternative !== undefined;
    return { kind: "comparator", base, direction: isOpen ? null : directionOfComparator(word) };
  },
);

const COMPLETION = lexRule("完达占为是", `(?:完成|达到|占|为|是)了?(${BASE_WORDS})`, ([words = ""], after) => {
  const base = baseReferenceOf(words);
  if (base === null || base.kind === "PRIOR" || !/^(?:的|为)?[-−—–\d]/.test(after)) return null;
  return { kind: "completion", base, figure: null };
});

const COMPLETION_RATE = lexRule(
  "预执完",
  "预算(?:执行|完成)(?:率|进度)(?:为|达到?)?|(?:执行|完成)率(?:为|达到?)?",
  (_, after) =>
    RATE_FOLLOWS.test(after) ? { kind: "completion", base: { kind: "PLAIN", year: null }, figure: null } : null,
);

/** 预决算差异率14.25%: the change against the budget that was stated with it. */
const DIFFERENCE = lexRule("预", "预决算差异率(?:为|是|:)?", (_, after) =>
  RATE_FOLLOWS.test(after) ? { kind: "difference" } : null,
);

const SHARE = lexRule(
  "占",
  "占(?:比(?:例|重)?|([^,。;:%]{0,40}?))的?(?:比重|比例|百分比|比)?(?:为|是|约|达到?|:)?(?=[-−]?\\d[\\d,.]*(?:%|[,。;、)]|$)|[-—–]+%)",
  ([of = ""]) => ({ kind: "share", of }),
);

const BUDGET = lexRule(
  "2年全当本调变追部支收财安批的预",
  "((?:20\\d\\d年度?)?(?:年初|年度|全年|当年|本年度?|调整后?|变动后?|追加后?|部门|支出|收入|财政拨款|安排|批复|的){0,8}" +
    `(?<!公共|公共财政|基金|经营)预算(?:安排|批复|支出|收入|数额|数字|数|总额|金额|总计|合计){0,4})${NOT_A_BUDGET_FIGURE}(?:约?为|是|共计?|:)*`,
  ([words = ""]) => {
    const base = baseReferenceOf(words);
    return base === null || base.kind === "PRIOR" ? null : { kind: "budget", base };
  },
);

const FINAL = lexRule(
  "支收决实",
  "(?:支出|收入)?决算(?:支出|收入)?(?:数字|数|金额|总额|总计)?|实际(?:支出|发生|完成|开支|执行)(?:数|额)?",
  () => ({ kind: "final" }),
);

/** A date is no year that figures belong to. */
const DATE = lexRule("2", "20\\d\\d年(?=\\d{1,2}月)(?:\\d{1,2}月)?(?:\\d{1,2}日)?", () => ({
  kind: "count",
  figures: [],
}));
/** Of 2019年末结转 the 年 belongs to the name. */
const YEAR = lexRule("2", "(20\\d\\d)(?:年度?(?![末初]))", ([year = ""]) => ({
  kind: "year",
  year: Number.parseInt(year, 10),
}));
const PRIOR = lexRule("上去前", "(?:上一?年度?|上一度|去年度?|前一年度?)(?!结转|末|初|结余)", () => ({
  kind: "year",
  year: null,
}));

const DIRECTION = lexRule(DIRECTION_FIRST, DIRECTION_PHRASE, ([word = "", other, alternative, to]) => ({
  kind: "direction",
  direction: other === undefined && alternative === undefined ? directionOfWord(word) : null,
  leadsTo: to !== undefined,
}));

const FLAT = lexRule("基大保持一相不无没未均", FLAT_PHRASE, ([rough]) => ({
  kind: "flat",
  isRough: rough !== undefined,
}));

/** Every rule, the more special first. */
export const LEX_RULES: readonly LexRule[] = [
  ORDINAL,
  ...LEAD_INS,
  COMPLETION_RATE,
  DIFFERENCE,
  COMPLETION,
  SHARE,
  COMPARATOR,
  COMPARE,
  FROM,
  lexRule("同", "同比", () => ({ kind: "compare", base: { kind: "PRIOR", year: null }, figure: null })),
  DATE,
  lexRule("合共总", "(?<=,)(?:合计|共计|总计)(?:为|是)?(?=\\d)", () => ({ kind: "sum" })),
  BUDGET,
  YEAR,
  PRIOR,
  FINAL,
  FLAT,
  DIRECTION,
  lexRule("基", "基数为0", () => ({ kind: "zeroBase" })),
  lexRule("其", "其中[:,]?", () => ({ kind: "among", isParts: true })),
  lexRule(
    "主用具构",
    "(?:主要)?用于以下[^,。:;]{0,10}[:,。]?|具体(?:情况)?如下[:,。]?|(?:具体)?构成(?:情况)?(?:为|是|如下)?[:,]",
    () => ({
      kind: "among",
      isParts: false,
    }),
  ),
  lexRule("用主包", "(?:用途)?主要(?:包括|包含|有)[:,]?|包括[:,]?", () => ({ kind: "listed" })),
  lexRule("主是用开", "(?:主要)?(?:是)?用于[:,]?|主要(?:是|为)?(?:保障|支付|反映|开支|购买)|开支内容[:,]?", () => ({
    kind: "purpose",
  })),
  lexRule("-—–", "[-—–]{1,4}%?(?=[,。;(、]|$)", () => ({ kind: "noRate" })),
];
