import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type Source,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";

/** Compiled documents that are kept; a client's set of queries is far smaller. */
const COMPILED_QUERIES = 500;

/** Executes with graphql-js: for what cannot be compiled, and for its exact errors on wrong variables. */
const executePlainly =
  (schema: GraphQLSchema): GatewayExecutor =>
  async ({ document, request, operationName, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName,
    });

/** Where a line and column stand in a source, in characters. */
function offsetOf(source: Source, location: { line: number; column: number }): number {
  const before = source.body.split(/\r\n|[\n\r]/).slice(0, location.line - 1);
  return before.reduce((offset, line) => offset + line.length + 1, 0) + location.column - 1;
}

/** graphql-jit's errors are no GraphQLError, which Apollo takes for faults of the server. */
function asGraphQLErrors(result: ExecutionResult, document: DocumentNode): ExecutionResult {
  const source = document.loc?.source;
  if (result.errors === undefined || source === undefined) return result;
  const errors = result.errors.map((error) => {
    const positions = (error.locations ?? []).map((location) => offsetOf(source, location));
    return new GraphQLError(error.message, {
      source,
      positions,
      originalError: error.originalError,
      extensions: error.extensions,
      ...(error.path === undefined ? {} : { path: error.path }),
    });
  });
  return { ...result, errors };
}

/** Executes compiled queries; a document is compiled once and kept. */
function compiledExecutor(schema: GraphQLSchema): GatewayExecutor {
  const plainly = executePlainly(schema);
  const compiled = new LRUCache<string, CompiledQuery>({ max: COMPILED_QUERIES });
  return async (requestContext) => {
    const { document, queryHash, operationName, context, request } = requestContext;
    const id = `${queryHash} ${operationName ?? ""}`;
    let query = compiled.get(id);
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName ?? undefined);
      if (!isCompiledQuery(result)) return plainly(requestContext);
      query = result;
      compiled.set(id, query);
    }
    const result = await query.query(undefined, context, request.variables ?? {});
    // Without data nothing was executed: the variables are wrong, and graphql-js says so in full.
    return "data" in result ? asGraphQLErrors(result, document) : plainly(requestContext);
  };
}

/** Which way documents are executed; both answer the same. */
export type Execution = "compiled" | "plain";

/** Apollo's only place for an executor of one's own: a gateway that serves the schema itself. */
export function gatewayOf(schema: GraphQLSchema, execution: Execution): GatewayInterface {
  return {
    load: () =>
      Promise.resolve({ executor: execution === "compiled" ? compiledExecutor(schema) : executePlainly(schema) }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
