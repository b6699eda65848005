import { Stage, type Stage as StageName } from "../../domain/line.js";
import { fold, withoutOrdinal } from "../folded.js";
import { saysInOrder } from "./in-order.js";
import { ThreePublicKey } from "../../domain/tables/three-public.js";

const SUM = /^(?:合计|小计|金额|总计)$/;
const DETAIL = /国内|国\(境\)外接待|外事|外宾|其中|团组|人次|辆|批次|保有量/;

/** The item that a word names by itself, or null: 购置及运行 together are the vehicles, each alone is a part. */
function itemOfWord(word: string): ThreePublicKey | null {
  if (DETAIL.test(word)) return null;
  if (/因公出国|出国\(境\)/.test(word)) return ThreePublicKey.OVERSEAS_TRAVEL;
  if (word.includes("接待")) return ThreePublicKey.RECEPTION;
  if (saysInOrder(word, /购置/, /运行/)) return ThreePublicKey.VEHICLES;
  if (saysInOrder(word, /用车/, /购置/) || word.startsWith("购置费")) return ThreePublicKey.VEHICLE_PURCHASE;
  if (saysInOrder(word, /用车/, /运行/) || /^运行(?:维护)?费/.test(word)) return ThreePublicKey.VEHICLE_OPERATION;
  return word.includes("用车") ? ThreePublicKey.VEHICLES : null;
}

/** A column's item and the words that name it, or null where its words name none. */
export interface NamedItem {
  readonly item: ThreePublicKey;
  readonly name: string;
}

/** The item of a column by the words above it, lowest last: 小计 belongs to what stands above it, 合计 with nothing above to all. */
export function itemOfPath(path: readonly string[]): NamedItem | null {
  const words = path.filter((word) => stageOfWord(word) === null);
  const leaf = words.at(-1);
  if (leaf === undefined) return null;
  if (!SUM.test(leaf)) {
    const item = itemOfWord(leaf);
    return item === null ? null : { item, name: leaf };
  }
  const above = words.slice(0, -1).reverse();
  for (const word of above) {
    const item = itemOfWord(word);
    if (item !== null) return { item, name: word };
  }
  return { item: ThreePublicKey.TOTAL, name: leaf };
}

/** The item of a row by its name; null for another row (会议费, 团组数). */
export function itemOfRow(name: string): ThreePublicKey | null {
  const words = fold(withoutOrdinal(name));
  if (/^(?:支出)?(?:合计|总计)$|^三公经费(?:支出)?(?:合计|小计)?$/.test(words)) return ThreePublicKey.TOTAL;
  return itemOfWord(words.replace(/^(?:支出)?小计.*/, "小计"));
}

/** What a column's words say of its stage: BUDGET where they do not say which budget. */
export type PrintedStage = StageName | "BUDGET";

/** The stage that a word names, or null: 预算数 alone leaves open which budget it is. */
export function stageOfWord(word: string): PrintedStage | null {
  if (word.includes("三公") || word.length > 12) return null;
  if (/^(?:\d{4}年度?)?(?:支出)?决算(?:数|金额|支出|统计数)?(?:\(.*\))?$/.test(word)) return Stage.FINAL;
  if (/^(?:\d{4}年度?)?年初预算/.test(word)) return Stage.INITIAL_BUDGET;
  if (/^(?:\d{4}年度?)?(?:全年|调整)(?:后)?预算/.test(word)) return Stage.ADJUSTED_BUDGET;
  return /^(?:\d{4}年度?)?(?:支出)?预算(?:数|金额|支出)?(?:\(.*\))?$/.test(word) ? "BUDGET" : null;
}
