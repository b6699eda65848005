import type { RequestBudget } from "./request-budget.js";

const executedPlainly = new WeakSet<object>();

/** A copy of a context for graphql-js, to which lists are handed by `itemsFor`. */
export function forGraphqlJs<Context extends object>(context: Context): Context {
  const own = { ...context };
  executedPlainly.add(own);
  return own;
}

function* items(list: readonly unknown[], budget: RequestBudget): Iterable<unknown> {
  const before = budget.promised;
  for (const item of list) yield budget.promised > before ? Promise.resolve(item) : item;
}

/**
 * A list as it is handed to whatever executes the request. graphql-js leaves the promises of a list alone when a later
 * element fails at once, and a promise that fails with nobody to hear of it is a fault of the process: so once something of
 * the list has to be waited for, the elements behind it are waited for too, and fail as promises of the whole list.
 */
export function itemsFor(context: unknown, list: readonly unknown[], budget: RequestBudget): Iterable<unknown> {
  const isPlain = typeof context === "object" && context !== null && executedPlainly.has(context);
  return isPlain ? items(list, budget) : list;
}
