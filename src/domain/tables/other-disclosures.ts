import type { SlugDescription, TableDescription } from "./description.js";
import { foldName } from "../names.js";
import { isPathKey, pathKey } from "./path-key.js";

/** What only the narrative discloses; named projects come on top. */
export const DisclosureKey = {
  OPERATING_EXPENSES: "operating-expenses",
  CONFERENCE: "conference",
  TRAINING: "training",
  PROCUREMENT: "procurement",
  GOODS: "procurement.goods",
  WORKS: "procurement.works",
  SERVICES: "procurement.services",
  SME: "procurement.sme",
  MICRO: "procurement.micro",
} as const;
export type DisclosureKey = (typeof DisclosureKey)[keyof typeof DisclosureKey];

const { OPERATING_EXPENSES, CONFERENCE, TRAINING, PROCUREMENT, GOODS, WORKS, SERVICES, SME, MICRO } = DisclosureKey;

const PROJECT = "project.";

/** The key of a project that the document names: of one name, however it is printed, one key. */
export function projectKey(name: string): string {
  return PROJECT + foldName(name);
}

/** True for the key of a named project. */
export function isProject(key: string): boolean {
  return key.startsWith(PROJECT);
}

/** A key, or the beginning of one, as it is stored: with the name of a project, or those of a path, in folded form. */
export function foldedKey(key: string): string {
  if (isPathKey(key)) return pathKey(key.slice("path.".length).split("/"));
  return isProject(key) ? projectKey(key.slice(PROJECT.length)) : key;
}

type Place = Pick<SlugDescription<DisclosureKey>, "level" | "parents" | "shareBase" | "money">;

/** What is disclosed by itself overlaps with everything else: 会议费 may be bought by procurement. */
function alone(key: DisclosureKey): Place {
  return { level: "CLASS", parents: [], shareBase: null, money: key };
}

const PART: Place = { level: "GROUP", parents: [PROCUREMENT], shareBase: PROCUREMENT, money: "procurement by kind" };

/** The figures that stand in no table: 机关运行经费, 会议费, 培训费, 政府采购, named projects. */
export const OTHER_DISCLOSURES: TableDescription<DisclosureKey> = {
  words: {
    inLists: { zh: "其他披露", en: "other disclosures" },
    inSentences: { zh: "文字说明", en: "narrative" },
    described: {
      zh: "机关运行经费、会议费、政府采购、项目支出等文字披露",
      en: "Operating expenses, meetings, procurement, named projects: stated in the narrative only",
    },
  },
  slugs: {
    [OPERATING_EXPENSES]: { zh: "机关运行经费", en: "Operating expenses", ...alone(OPERATING_EXPENSES) },
    [CONFERENCE]: { zh: "会议费", en: "Conferences", ...alone(CONFERENCE) },
    [TRAINING]: { zh: "培训费", en: "Training", ...alone(TRAINING) },
    [PROCUREMENT]: { zh: "政府采购支出总额", en: "Procurement", ...alone(PROCUREMENT) },
    [GOODS]: { zh: "政府采购货物支出", en: "Procurement of goods", ...PART },
    [WORKS]: { zh: "政府采购工程支出", en: "Procurement of works", ...PART },
    [SERVICES]: { zh: "政府采购服务支出", en: "Procurement of services", ...PART },
    [SME]: {
      zh: "授予中小企业合同金额",
      en: "Contracts of small and medium firms",
      ...PART,
      money: SME,
      isAddend: false,
    },
    [MICRO]: {
      zh: "授予小微企业合同金额",
      en: "Contracts of small and micro firms",
      ...PART,
      parents: [SME, PROCUREMENT],
      money: MICRO,
      isAddend: false,
    },
  },
  codes: null,
  namedBy: PROJECT,
  measures: ["TOTAL"],
  summedMeasures: [],
  stages: ["FINAL"],
  sums: [{ total: PROCUREMENT, parts: [GOODS, WORKS, SERVICES] }],
  levelsThatAddUp: "NONE",
};
