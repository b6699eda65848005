import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import {
  getOperationAST,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { ApiWatcher } from "../watcher.js";
import { isCompilable } from "./document-class.js";
import { expandedFields } from "./expanded-fields.js";
import { hoistArguments, hoistedValues, type HoistedDocument } from "./hoisted-arguments.js";
import { budgetOf } from "./request-budget.js";
import { PlanCache } from "./plan-cache.js";
import { plainExecutor } from "./plain-executor.js";
import { WatchedPromises } from "./watched-promises.js";

/** How a document is executed: compiled, or (null) by graphql-js. */
interface Plan {
  readonly operation: OperationDefinitionNode;
  readonly query: CompiledQuery["query"];
  readonly fields: HoistedDocument["fields"];
}

function planOf(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): Plan | null {
  const operation = getOperationAST(document, name);
  if (operation == null || !isCompilable(document, operation)) return null;
  const hoisted = hoistArguments(schema, document, operation);
  if (hoisted === null) return null;
  const compiled = compileQuery(schema, hoisted.document);
  return isCompiledQuery(compiled) ? { operation, query: compiled.query, fields: hoisted.fields } : null;
}

/** The variables of the compiled query, or null where graphql-js refuses those of the client. */
function variablesOf(
  schema: GraphQLSchema,
  { operation, fields }: Plan,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  return coerced === undefined ? null : hoistedValues(fields, coerced);
}

/**
 * Executes compiled queries, made at the `compileAtUse`-th request of a document, where it is of the class that is proven equal (document-class), and
 * gives their answer only where nothing went wrong: every error, and whatever is thrown outside a resolver, is answered
 * by graphql-js, so that errors are its errors and none can end the process. `watcher` is told which way each answer came.
 */
export function compiledExecutor(schema: GraphQLSchema, compileAtUse: number, watcher?: ApiWatcher): GatewayExecutor {
  const watched = new WatchedPromises(schema);
  const plainly = plainExecutor(schema);
  const plans = new PlanCache<Plan>(compileAtUse);
  watcher?.holds("plans", () => plans.fill);
  return async (requestContext) => {
    const { document, queryHash, context, request } = requestContext;
    const budget = budgetOf(context);
    // An empty name is a name, of no operation; none is another thing.
    const id = request.operationName === undefined ? queryHash : `${queryHash} ${request.operationName}`;
    const plan = plans.planOf(
      id,
      () => expandedFields(document),
      () => planOf(schema, document, request.operationName),
    );
    const variables = plan === null ? null : variablesOf(schema, plan, request.variables ?? {});
    if (plan !== null && variables !== null) {
      budget?.startTrial();
      const result = await watched
        .watch(context, (own) => plan.query(undefined, own, variables))
        .catch(() => ({ errors: [] }));
      const isWhole = result.errors === undefined && budget?.hasTrialFailed !== true;
      if (isWhole || budget?.refusal != null) {
        watcher?.executed("compiled");
        return result;
      }
      budget?.restart();
    }
    watcher?.executed("plain");
    return plainly(requestContext);
  };
}
