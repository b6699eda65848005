import type { SlugDescription, TableDescription } from "./description.js";

/** The totals of table 06; it prints the two sides, and not their sum. */
export const BasicKey = { PERSONNEL: "personnel-total", PUBLIC: "public-total", TOTAL: "total" } as const;
export type BasicKey = (typeof BasicKey)[keyof typeof BasicKey];

/** 工资福利支出 and 对个人和家庭的补助; every other class is public. */
const PERSONNEL_CLASSES: ReadonlySet<string> = new Set(["301", "303"]);

/** The two sides, of which the total is made where no row prints it: 人员经费 and 公用经费. */
export const BASIC_EXPENDITURE_SIDES: readonly BasicKey[] = [BasicKey.PERSONNEL, BasicKey.PUBLIC];

const SIDE: Pick<SlugDescription<BasicKey>, "level" | "parents" | "shareBase" | "money"> = {
  level: "TOTAL",
  parents: [BasicKey.TOTAL],
  shareBase: BasicKey.TOTAL,
  money: "",
};

/** True for a code that belongs to 人员经费. */
export function isPersonnelCode(code: string): boolean {
  return PERSONNEL_CLASSES.has(code.slice(0, 3));
}

/** Table 06: basic expenditure by the economic classification. */
export const BASIC_EXPENDITURE: TableDescription<BasicKey> = {
  words: {
    inLists: { zh: "一般公共预算财政拨款基本支出决算表", en: "table 06 (basic expenditure)" },
    inSentences: { zh: "一般公共预算财政拨款基本支出决算表", en: "basic expenditure table" },
    described: {
      zh: "一般公共预算财政拨款基本支出决算表",
      en: "Table 06, basic expenditure by economic classification",
    },
  },
  slugs: {
    [BasicKey.PERSONNEL]: { zh: "人员经费合计", en: "Personnel", ...SIDE },
    [BasicKey.PUBLIC]: { zh: "公用经费合计", en: "Public expenses", ...SIDE },
    [BasicKey.TOTAL]: { ...SIDE, zh: "基本支出合计", en: "Basic expenditure", parents: [] },
  },
  codes: {
    family: "ECONOMIC",
    lengths: [3, 5],
    above: (code) => [isPersonnelCode(code) ? BasicKey.PERSONNEL : BasicKey.PUBLIC, BasicKey.TOTAL],
    shareBase: BasicKey.TOTAL,
    money: "",
  },
  namedBy: null,
  measures: ["TOTAL"],
  summedMeasures: [],
  stages: ["FINAL"],
  sums: [{ total: BasicKey.TOTAL, parts: BASIC_EXPENDITURE_SIDES }],
  levelsThatAddUp: "BELOW_TOTAL",
};
