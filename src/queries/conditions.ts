/** Conditions of lists, as the use cases take them; null leaves one out. */
export type { DepartmentConditions } from "../store/read/department-page.js";
export type { ExplanationConditions } from "../store/read/explanation-page.js";
export type { StatedChangeConditions } from "../store/read/explanation-statistics.js";
export type { FindingConditions } from "../store/read/finding-page.js";
export type { LineConditions } from "../store/read/line-page.js";
