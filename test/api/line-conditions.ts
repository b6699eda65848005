import type { LineConditions } from "../../src/queries/conditions.js";

/** Every condition left out. */
export const NO_CONDITION: LineConditions = {
  departmentIds: null,
  departmentNames: null,
  regionCode: null,
  synthetic: null,
  years: null,
  fromYear: null,
  toYear: null,
  tables: null,
  keys: null,
  continuity: "SOURCED",
  codePrefix: null,
  levels: null,
  nameContains: null,
  amount: null,
  changeAmount: null,
  changeRate: null,
  completionRate: null,
  adjustedCompletionRate: null,
  share: null,
  comparability: null,
  reasonCategories: null,
  hasExplanation: null,
  reasonMeasure: "TOTAL",
  reasonBasis: "PRIOR_YEAR",
};
