import type { AccountTable } from "../../../domain/line.js";
import { fold } from "../../folded.js";

/** How it is said that there was none of some money: 没有使用政府性基金安排的支出, 政府性基金无收支. */
function noneOf(money: string): string {
  const kinds = "收入|支出|收支|安排|经费|数据";
  return `(?:没有|无|未)[^,。;]{0,12}${money}[^,。;]{0,20}(?:${kinds})|${money}[^,。;]{0,12}(?:没有|无|未发生)(?:${kinds}|发生)`;
}

/** The tables whose money a note names, and how it says that there was none. */
const NONE_OF: readonly (readonly [AccountTable, RegExp])[] = [
  ["GOVERNMENT_FUND", new RegExp(noneOf("政府性基金"))],
  ["STATE_CAPITAL", new RegExp(noneOf("国有资本"))],
  ["THREE_PUBLIC", new RegExp(noneOf("三公"))],
];
/** A condition says what would have to be written: 无…收支的，仍保留该表. */
const CONDITION = /(?:如|若)(?:没有|无|为空)|的(?:部门|单位)?,|可为空|空表(?:的|应|也)/;

/** True where a sentence says that the table it stands below holds nothing. */
export function saysTableIsEmpty(sentence: string): boolean {
  const words = fold(sentence);
  return (
    !CONDITION.test(words) &&
    /[本此该]表(?:格)?(?:为|是)?(?:无数据|空表|为空|空白|没有数据)|表(?:格)?(?:无数据|为空表?)/.test(words)
  );
}

/** True where a sentence says that there was none of the money that `table` holds. */
export function saysThereIsNone(sentence: string, table: AccountTable): boolean {
  const words = fold(sentence);
  const none = NONE_OF.find(([of]) => of === table)?.[1];
  return none !== undefined && none.test(words) && !CONDITION.test(words);
}
