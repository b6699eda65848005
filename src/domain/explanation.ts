import { Direction } from "./change.js";
import { isBudgetBasis, type ChangeBasis } from "./line.js";
import { MOVES_UNITS, ReasonCategory, REASONS, type Explainable } from "./reasons.js";

const CLAUSE_END = /[，。；：,;:！？]+/;

/** By position: TAUTOLOGY and OTHER say that no other category was found. */
const FOUND_BY_POSITION = Object.values(ReasonCategory).filter(
  (category) => category !== ReasonCategory.TAUTOLOGY && category !== ReasonCategory.OTHER,
);

/** Line breaks and blanks inside a Chinese text come from its layout and mean nothing. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, "");
}

function clausesOf(text: string): string[] {
  return unspaced(text)
    .split(CLAUSE_END)
    .filter((clause) => clause !== "");
}

/** Where in a clause the first trigger of a category matches; -1 where none does. */
function positionIn(clause: string, category: ReasonCategory): number {
  const positions = REASONS[category].triggers.map((trigger) => clause.search(trigger)).filter((at) => at >= 0);
  return positions.length === 0 ? -1 : Math.min(...positions);
}

function categoriesIn(clause: string): ReasonCategory[] {
  return FOUND_BY_POSITION.map((category) => ({ category, at: positionIn(clause, category) }))
    .filter((found) => found.at >= 0)
    .sort((a, b) => a.at - b.at)
    .map((found) => found.category);
}

/**
 * The categories of a reason by their first place in the text, each once, never empty. TAUTOLOGY only where nothing
 * else matches and every clause restates the change; OTHER where nothing matches at all.
 */
export function classifyReason(text: string): readonly ReasonCategory[] {
  const clauses = clausesOf(text);
  const found = [...new Set(clauses.flatMap(categoriesIn))];
  if (found.length > 0) return found;
  const restates = clauses.length > 0 && clauses.every((clause) => positionIn(clause, ReasonCategory.TAUTOLOGY) >= 0);
  return [restates ? ReasonCategory.TAUTOLOGY : ReasonCategory.OTHER];
}

function explainableOf(basis: ChangeBasis, direction: Direction): readonly Explainable[] {
  if (direction === Direction.UNCHANGED) return ["flat", "zero"];
  const againstBudget = isBudgetBasis(basis);
  if (direction === Direction.INCREASE) return againstBudget ? ["increase", "above_budget"] : ["increase"];
  return againstBudget ? ["decrease", "below_budget"] : ["decrease"];
}

/**
 * False only where none of the categories can explain a change of that direction: 节约开支 for an increase.
 * What explains an increase explains a figure above budget too, not the other way round. With `currentIsZero`
 * a reason for having nothing (无公务接待) explains the fall to it.
 */
export function canExplain(
  categories: readonly ReasonCategory[],
  basis: ChangeBasis,
  direction: Direction,
  currentIsZero = false,
): boolean {
  const wanted = explainableOf(basis, direction);
  const fallsToZero = currentIsZero && direction === Direction.DECREASE;
  return categories.some((category) =>
    REASONS[category].canExplain.some((kind) => wanted.includes(kind) || (fallsToZero && kind === "zero")),
  );
}

/**
 * True where the reason itself says that the two sides do not cover the same: another scope, account or payer,
 * or a reorganisation that moves units or duties (划转, 撤并, 新成立; not 机构改革人员变动).
 */
export function impliesNotLikeForLike(categories: readonly ReasonCategory[], text: string): boolean {
  if (categories.includes(ReasonCategory.SCOPE_OR_CLASSIFICATION)) return true;
  return categories.includes(ReasonCategory.REORGANISATION) && MOVES_UNITS.test(unspaced(text));
}
