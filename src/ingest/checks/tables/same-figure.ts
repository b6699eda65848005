import type { AccountRule } from "../rule.js";
import { sameFindings } from "./same-finding.js";
import { samePlaces } from "./same-places.js";

/** Rule tables.same-figure: one figure that two tables print. */
export const sameFigure: AccountRule = {
  id: "tables.same-figure",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "同一数字在两张表中一致（收入、支出、财政拨款各表的合计、各类与总表）",
    en: "A figure that two tables print is the same in both: totals and classes of the tables and of the summaries",
  },
  source: "E06, E09, E10, E12, E14, E18, E19, E27",
  message: {
    zh: "{cell}为{actual}，而{other}为{expected}；{verdict}",
    en: "{cell} is {actual}, but {other} is {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return samePlaces(tables).flatMap(([judged, by]) => sameFindings(tables.cell(...judged), tables.cell(...by)));
  },
};
