import type { SlugDescription, TableDescription } from "./description.js";

/** The rows of “三公”经费, in the order in which accounts print them. */
export const ThreePublicKey = {
  TOTAL: "total",
  OVERSEAS_TRAVEL: "overseas-travel",
  VEHICLES: "vehicles",
  VEHICLE_PURCHASE: "vehicle-purchase",
  VEHICLE_OPERATION: "vehicle-operation",
  RECEPTION: "reception",
} as const;
export type ThreePublicKey = (typeof ThreePublicKey)[keyof typeof ThreePublicKey];

const { TOTAL, OVERSEAS_TRAVEL, VEHICLES, VEHICLE_PURCHASE, VEHICLE_OPERATION, RECEPTION } = ThreePublicKey;

type Place = Pick<SlugDescription<ThreePublicKey>, "level" | "parents" | "shareBase" | "money">;

const ALL: Place = { level: "TOTAL", parents: [], shareBase: TOTAL, money: "" };
const OF_TOTAL: Place = { level: "CLASS", parents: [TOTAL], shareBase: TOTAL, money: "" };
const OF_VEHICLES: Place = { level: "GROUP", parents: [VEHICLES, TOTAL], shareBase: TOTAL, money: "" };

/** Table 07 of 2020, 09 of 2024: what is spent on travel abroad, cars and receptions. */
export const THREE_PUBLIC: TableDescription<ThreePublicKey> = {
  words: {
    inLists: { zh: "“三公”经费支出决算表", en: "table 07 (three public)" },
    inSentences: { zh: "“三公”经费支出决算表", en: "three-public table" },
    described: {
      zh: "“三公”经费支出决算表",
      en: "The three public consumptions: overseas travel, vehicles, receptions",
    },
  },
  slugs: {
    [TOTAL]: { zh: "“三公”经费合计", en: "Three public consumptions", ...ALL },
    [OVERSEAS_TRAVEL]: { zh: "因公出国（境）费", en: "Overseas travel", ...OF_TOTAL },
    [VEHICLES]: { zh: "公务用车购置及运行维护费", en: "Official vehicles", ...OF_TOTAL },
    [VEHICLE_PURCHASE]: { zh: "公务用车购置费", en: "Purchase of official vehicles", ...OF_VEHICLES },
    [VEHICLE_OPERATION]: { zh: "公务用车运行维护费", en: "Operation of official vehicles", ...OF_VEHICLES },
    [RECEPTION]: { zh: "公务接待费", en: "Official receptions", ...OF_TOTAL },
  },
  codes: null,
  namedBy: null,
  measures: ["TOTAL"],
  summedMeasures: [],
  stages: ["INITIAL_BUDGET", "ADJUSTED_BUDGET", "FINAL"],
  sums: [
    { total: TOTAL, parts: [OVERSEAS_TRAVEL, VEHICLES, RECEPTION] },
    { total: VEHICLES, parts: [VEHICLE_PURCHASE, VEHICLE_OPERATION] },
  ],
  levelsThatAddUp: "ALL",
};
