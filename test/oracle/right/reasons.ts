/** Categories of the reasons that worlds give, in the order of their texts, and what each can explain (reference/reasons.json). */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  节约开支: ["COST_SAVING"],
  过紧日子: ["COST_SAVING"],
  部分人员退休: ["STAFFING"],
  调资: ["PAY_POLICY"],
  追加预算: ["IN_YEAR_ADDITION"],
  财政收回: ["APPROPRIATION_NOT_GIVEN"],
  业务量增加: ["WORKLOAD"],
  口径变化: ["SCOPE_OR_CLASSIFICATION"],
  支出增加: ["TAUTOLOGY"],
  支出减少: ["TAUTOLOGY"],
  节约开支和部分人员退休: ["COST_SAVING", "STAFFING"],
};

/** The categories of a reason; undefined for a text that none of the triggers classifies. */
export function categoriesOf(reason: string): readonly string[] | undefined {
  return CATEGORIES[reason];
}

/** The categories of a reason, OTHER for a text that no trigger classifies. */
export function namedCategories(reason: string): readonly string[] {
  return categoriesOf(reason) ?? ["OTHER"];
}
