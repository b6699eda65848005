import type { Words } from "../rule.js";

/** Something that a template leaves to its user, and what kind of thing it is. */
export interface Residue {
  readonly pattern: RegExp;
  readonly kind: Words;
}

const PLACEHOLDER = { zh: "占位符", en: "a placeholder" };
const CHOICE = { zh: "未选定的备选词", en: "a choice that was not made" };
const INSTRUCTION = { zh: "模板的填写说明", en: "an instruction of the template" };

/** Signs of a placeholder: XX, ××, ○○. Not inside Latin words, numbers or addresses (xxgk, 1234XXXX), nor 〇 in 二〇〇〇年. */
const CROSSES = /(?<![A-Za-z\d./_-])[Xx×✕╳]{2,}(?![A-Za-z\d./_-])/;
const CROSSED_YEAR = /(?<!\d)(?:19|20)[Xx×]{1,2}年/;
const CROSSED_DECIMALS = /(?<![Xx×])[Xx×]+\.[Xx×]+/;
const ONE_CROSS = /(?<![\dA-Za-z])[X×](?:万元|亿元|元|[%％]|年度)/;
const CIRCLES = /(?<![〇○零一二三四五六七八九])[○〇◯]{2,}(?![〇○零一二三四五六七八九年])/;
const UNDERSCORES = /(?<!_)_{2,}(?:万元|亿元|元|[%％]|年|个|辆|批次|人次)/;
const STARS = /(?<![*＊])[*＊]{2,}(?:万元|亿元|元|[%％]|年|个|辆|批次|人次|局)/;
const SOMEBODY = /某某(?:部门|单位|公司|局|委|办|厅|省|市|县|区)/;
const NAME_OF = /[（(](?:部门|单位)名称[）)]/;

const UP = "增加|增长|上升|提高|大于|高于|多于|超过";
const DOWN = "减少|下降|降低|小于|低于|少于";
const PAIRS = [`(?:${UP})[（(/／](?:${DOWN})`, `(?:${DOWN})[（(/／](?:${UP})`];
/** 下降（增长）27.78%, 增长/下降; not 增加（减少以“-”号填列）. */
const BOTH_WAYS = new RegExp(
  `(?:${PAIRS.join("|")})(?=[）)\\d，。、的]|万元)[）)]?|增[（(]减[）)]|[大高多][（(][小低少][）)]于`,
);

/** Words that ask for something to be written; nothing that an account says of itself. */
const TO_WRITE = "填写|填列|填报|列示|列明|插入";
const INSTRUCTIONS: readonly RegExp[] = [
  // （如持平作持平表述）
  new RegExp(`[（(](?:如|若)(?![下上前图表])[^（()）]{0,40}(?:表述|${TO_WRITE}|不填|删除|删去)[^（()）]{0,12}[）)]`),
  // （不涉及的不列）
  /[（(]不涉及[^（()）]{0,12}(?:不列|不填|不写|删)[^（()）]{0,10}[）)]/,
  new RegExp(
    `[（(][^（()）]{0,30}(?:请|自行|据实|根据实际情况|按实际情况)[^（()）]{0,10}(?:${TO_WRITE}|修改|删除|删减|增删)[^（()）]{0,15}[）)]`,
  ),
  /[（(](?:[仅只]有一个单位的部门|无[^（()）]{1,20}的(?:单位|部门))[^（()）]*[）)]/,
  /【(?:请|填|如|若|说明|列明|根据|此处|由)[^【】]{4,60}】|\[(?:请|填|列明|此处)[^[\]]{4,60}\]/,
  /作(?:下述|如下)(?:说明|表述)[:：]?$/,
  /仍保留该表格式/,
  /按(?:照)?上述格式依次说明/,
  /预决算持平的不用说明/,
  new RegExp(`由(?:主管|各)?(?:部门|单位)根据[^。]{0,30}(?:${TO_WRITE})`),
  new RegExp(
    `(?<![聘邀申提报吁恳敬吸呈宴约])请(?:各?(?:部门|单位))?(?:据实|根据|按照?|自行|在此|对照|参照|结合)[^。；]{0,30}(?:${TO_WRITE}|修改|删除|补充)`,
  ),
  new RegExp(`(?:此处|在此处?)(?:${TO_WRITE}|说明|描述|简述)`),
  /列明(?:公务|购置|批次|人次|具体|主要|各项|数量|原因|车辆|接待)/,
  /(?:填写|填报|编写)(?:说明|要求|示例|样例)[:：]/,
  new RegExp(`[如若](?:有|无|不涉及|持平)[^。，,；]{0,20}[，,][^。；]{0,12}(?:${TO_WRITE}|删除|作[^。]{0,6}表述)`),
];

/** What stands for words or figures that were to be filled in. */
export const PLACEHOLDERS: readonly Residue[] = [
  ...[CROSSED_DECIMALS, CROSSED_YEAR, CROSSES, ONE_CROSS, CIRCLES, UNDERSCORES, STARS, SOMEBODY, NAME_OF],
].map((pattern) => ({ pattern, kind: PLACEHOLDER }));

/** Both words of a pair of which one was to be struck out. */
export const CHOICES: readonly Residue[] = [{ pattern: BOTH_WAYS, kind: CHOICE }];

/** Sentences that a template addresses to whoever fills it in. */
export const INSTRUCTIONS_LEFT: readonly Residue[] = INSTRUCTIONS.map((pattern) => ({ pattern, kind: INSTRUCTION }));
