import { figuresOf, type RightChange } from "./change.js";
import type { Known } from "./known.js";
import { priorStated } from "./stated-base.js";
import { sideOf, type Side } from "./side.js";

export interface BudgetAsked {
  readonly department: string;
  readonly year: number;
  readonly table: string;
  readonly key: string;
  readonly measure: string;
  readonly basis: "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
}

/** The change of one line against a budget of its own account: its column, else what the narrative states or implies. */
export function budgetChange({ facts, graph }: Known, asked: BudgetAsked): RightChange {
  const { department, year, table, key, measure, basis } = asked;
  const group = { departments: new Set([department]), meanings: new Set([graph.meaning(key, year)]) };
  const side = (stage: string): Side => sideOf(facts, graph, { group, column: { table, measure, stage }, year });
  const [current, base] = [side("FINAL"), side(basis)];
  const said = facts.account(department, year)?.mentions.get(`${table}/${key}/${measure}`) ?? [];
  const mentions = said.filter((mention) => mention.basis === basis);
  const stated = current.amount === null ? null : priorStated(current.amount, mentions);
  const isNarrated = base.lines.some(({ cell }) => cell?.kind === "amount" && cell.isNarrated === true);
  const chosen = base.amount !== null && !isNarrated ? { amount: base.amount, source: "PUBLISHED" } : stated;
  const figures = ((): Pick<RightChange, "amount" | "rate" | "comparability"> => {
    const none = { amount: null, rate: null };
    if (current.isMissing) return { ...none, comparability: "CURRENT_MISSING" };
    if (current.isWithheld || (chosen === null && base.isWithheld)) return { ...none, comparability: "NOT_DISCLOSED" };
    if (chosen === null || current.amount === null) return { ...none, comparability: "BASE_MISSING" };
    return figuresOf(current.amount, chosen.amount);
  })();
  return {
    current,
    base,
    baseAmount: chosen?.amount ?? null,
    baseSource: chosen?.source ?? null,
    ...figures,
    isReclassified: false,
    likeForLike: undefined,
    edges: [],
    edgesNotFollowed: [],
    mentions,
    // How a budget that is not printed is named is open.
    missingMembers: undefined,
    isOpen: mentions.length > 1 && chosen?.source !== "PUBLISHED",
  };
}
