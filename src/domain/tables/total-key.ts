import type { SlugDescription } from "./description.js";

/** The key of 合计, in every table that has one. */
export const TOTAL_KEY = "total";
export type TotalKey = typeof TOTAL_KEY;

/** 合计 of a table whose other rows all hang under it. */
export const TOTAL_LINE: SlugDescription<TotalKey> = {
  zh: "合计",
  en: "Total",
  level: "TOTAL",
  parents: [],
  shareBase: TOTAL_KEY,
  money: "",
};
