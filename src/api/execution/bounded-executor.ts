import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import { boundedDatabase } from "../../queries/bounded-database.js";
import type { RequestBounds } from "../bounds.js";
import type { ApiContext } from "../context.js";
import { tooCostly } from "../too-costly.js";
import type { ApiWatcher } from "../watcher.js";
import { RequestBudget } from "./request-budget.js";

function isApiContext(context: object): context is ApiContext {
  return "database" in context && "reachOf" in context && "rules" in context;
}

async function refused(budget: RequestBudget): Promise<void> {
  return new Promise((resolve) => budget.onceRefused(resolve));
}

/**
 * Executes each request within its bounds: one budget counts what all its fields load and make. A request that goes
 * beyond a bound has one error and no data, and is answered at once; what is still under way for it ends by itself.
 */
export function boundedExecutor(
  execute: GatewayExecutor,
  bounds: RequestBounds,
  watcher?: ApiWatcher,
): GatewayExecutor {
  return async (requestContext) => {
    const context: object = requestContext.context;
    if (!isApiContext(context)) throw new TypeError("a request has no context of the API");
    const budget = new RequestBudget(bounds, context.asker, context.waitedMs);
    const database = boundedDatabase(context.database, budget);
    try {
      const answer = execute({ ...requestContext, context: { ...context, database, budget } });
      answer.catch(() => undefined);
      const result = await Promise.race([answer, refused(budget)]);
      const { refusal } = budget;
      if (refusal !== null) return { data: null, errors: [refusal] };
      const made = result ?? (await answer);
      if ((made.errors?.length ?? 0) <= bounds.errors) return made;
      return { data: null, errors: [tooCostly("errors", bounds.errors)] };
    } finally {
      watcher?.spent(budget.spent);
      budget.end();
    }
  };
}
