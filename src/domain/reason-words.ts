import { Direction } from "./change.js";

const YEAR_BEFORE = /上年|去年|上一年|前一?年|往年|以前年度|历年/;
const THIS_YEAR = /今年|本年|当年/;
const UP = /增|涨|上升|扩大|加大|提高(?!.{0,6}[效率])|新(?:招|进|设|建|购|成立)/;
const DOWN = /减少|减员|下降|降低|缩减|调减|(?:未|没有|无|不再|停止|取消).{0,4}(?:追加|新增|增加|下达|拨付|拨入)/;
const PUT_OFF = /延期|延迟|延后|推迟|滞后|拖延|跨年|暂缓/;

/**
 * True where a reason may well explain a change although its category points the other way: it speaks of the year
 * before (上年压减较多 explains an increase), of something that moved as the figure did (追加经费减少, a decrease), or
 * of what was put off into this very year.
 */
export function pointsTheOtherWay(text: string, direction: Direction, year: number): boolean {
  if (YEAR_BEFORE.test(text) || text.includes(String(year - 1))) return true;
  if (direction === Direction.DECREASE) return DOWN.test(text);
  return UP.test(text) || (PUT_OFF.test(text) && (THIS_YEAR.test(text) || text.includes(String(year))));
}
