import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import {
  execute,
  getOperationAST,
  GraphQLError,
  type OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { forGraphqlJs } from "./lists-without-abandoned.js";
import { namingNulls } from "./null-arguments.js";

/** What is said of an operation of a kind that the schema does not have. */
function refusal(operation: OperationTypeNode): ExecutionResult {
  const message = `${operation} is refused: the API only reads; send a query`;
  return { errors: [new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } })] };
}

/**
 * Executes with graphql-js. The operation is the one that the request names, not the one that Apollo found for it: where
 * there is none of that name graphql-js says so. Mutations and subscriptions are refused as requests.
 */
export function plainExecutor(schema: GraphQLSchema): GatewayExecutor {
  return async ({ document, request, context }) => {
    const { operationName, variables: variableValues = {} } = request;
    const operation = getOperationAST(document, operationName);
    if (operation != null && schema.getRootType(operation.operation) == null) return refusal(operation.operation);
    const contextValue = forGraphqlJs(context);
    const result = await execute({ schema, document, contextValue, variableValues, operationName });
    return operation == null ? result : namingNulls(result, schema, document, operation, variableValues);
  };
}
