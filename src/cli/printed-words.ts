import type { IndicatorKind } from "../domain/indicator.js";
import type { Stage } from "../domain/line.js";

/** Names of the counts that are no money. */
export const INDICATOR_WORDS: Readonly<Record<IndicatorKind, string>> = {
  OVERSEAS_GROUPS: "因公出国（境）团组数",
  OVERSEAS_VISITS: "因公出国（境）人次",
  VEHICLES: "公务用车保有量",
  VEHICLES_PURCHASED: "公务用车购置数",
  RECEPTION_BATCHES: "公务接待批次",
  RECEPTION_VISITS: "公务接待人次",
  FOREIGN_RECEPTION_BATCHES: "外宾接待批次",
  FOREIGN_RECEPTION_VISITS: "外宾接待人次",
  STAFF_QUOTA: "人员编制",
  STAFF: "实有人数",
};

/** Names of the stages of a figure. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  INITIAL_BUDGET: "年初预算",
  ADJUSTED_BUDGET: "调整预算",
  FINAL: "决算",
};
