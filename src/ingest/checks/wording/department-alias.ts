import { fold } from "../../folded.js";

/** 上海市, 广西壮族自治区, 苏州市; no 局 or 社 within: 民政局社区服务中心 holds no region. */
const ONE = "[^局委厅部社办院省市区县旗盟]{1,7}?(?:省|市|区|县|旗|盟|州(?!市))";
const EACH = new RegExp(ONE, "gu");
const REGIONS = new RegExp(`^(?:中共|中国共产党)?((?:${ONE})+)`, "u");

/** The regions that a name opens with, outermost first: 上海市, 普陀区. */
export function regionsIn(name: string): string[] {
  const regions = REGIONS.exec(fold(name))?.[1] ?? "";
  return regions.match(EACH) ?? [];
}

function isShortenedTo(full: string, short: string): boolean {
  const rest = Array.from(short);
  for (const character of full) if (character === rest[0]) rest.shift();
  return rest.length === 0;
}

/**
 * True where `printed` can stand for the department `name`: the same, or one a shortened form of the other (县教体局 of
 * 某某县教育和体育局). A name that keeps an outer region and drops the inner one names another body: 上海市规划局 is not
 * 上海市普陀区规划局.
 */
export function isAliasOf(printed: string, name: string): boolean {
  const one = fold(printed);
  const other = fold(name);
  if (one === other) return true;
  const [short, full] = one.length <= other.length ? [one, other] : [other, one];
  if (!isShortenedTo(full, short)) return false;
  const regions = regionsIn(full);
  const inner = regions.at(-1);
  const outer = regions.slice(0, -1);
  if (inner === undefined || !outer.some((region) => short.includes(region))) return true;
  const rest = outer.reduce((words, region) => words.replace(region, ""), short);
  return rest.includes(inner.slice(0, -1));
}
