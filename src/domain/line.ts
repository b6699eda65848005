export * from "./line-kinds.js";
export { BASIC_EXPENDITURE_SIDES } from "./tables/basic-expenditure.js";
export { isAddend, levelOf, parentKeys, shareBaseKey } from "./tables/place.js";
