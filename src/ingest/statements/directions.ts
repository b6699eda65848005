import { Direction } from "../../domain/change.js";

const UP = "增加|增长|上升|提高|上涨|升高|增支|多支出";
const DOWN = "减少|下降|降低|压减|压缩|下浮|减支|节支|节约|少支出";

/** Every character that a direction word can start with. */
export const DIRECTION_FIRST = "增上提涨升多减下降压节少";

/** Source of a pattern for any direction word of two characters or more. */
export const DIRECTION_WORDS = `(?:${UP}|${DOWN})`;

/**
 * A direction word with what hangs on it: the alternative that a template left standing (减少（增加）), 了 or 额, and
 * 至 or 到. Groups: the word, the alternative, 至.
 */
export const DIRECTION_PHRASE =
  `(${UP}|${DOWN}|[增减升降涨](?=幅|率|了?-?\\d))` +
  `(?:\\((${UP}|${DOWN})\\)|\\/(${UP}|${DOWN}))?` +
  "(?:了|额|幅度?|率|比例|数)?(到|至)?(?:为|约|达到?|共)?:?";

const UP_WORD = new RegExp(`^(?:${UP}|[增升涨])$`);

/** Where a direction word points. */
export function directionOfWord(word: string): Direction {
  return UP_WORD.test(word) ? Direction.INCREASE : Direction.DECREASE;
}

/** 持平 in all its wordings, 无增减, 没有变化 and 均无支出 among them. Group: the word that makes it rough (基本持平). */
export const FLAT_PHRASE =
  "(基本|大致|大体)?(?:保持)?(?:持平|一致|一样|相同|相等|不变|无差异)" +
  "|(?:无|没有|未发生|未有|未|不)(?:任何)?(?:增减|增长|变化|变动|差异|增加|减少|下降)(?:增减|变化|变动|情况)*" +
  "|均(?:无|没有|未)(?:发生|安排|产生)?(?:支出|费用|开支)数?";

const GREATER = /^(?:大于|高于|超过|超出|多于|超)$/;
const LESS = /^(?:小于|低于|少于|不及)$/;

/** 决算数大于…: groups are the word and, where a template's choice was left standing, the other one. */
export const COMPARATOR_PHRASE =
  "(等于|大于|小于|高于|低于|超过|超出|少于|多于|大小于)(?:\\((大于|小于)\\)|\\/(大于|小于))?";

/** Where 大于 or 小于 points; null where both are printed (大小于). */
export function directionOfComparator(word: string): Direction | null {
  if (word === "等于") return Direction.UNCHANGED;
  if (GREATER.test(word)) return Direction.INCREASE;
  return LESS.test(word) ? Direction.DECREASE : null;
}
