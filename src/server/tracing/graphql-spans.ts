import type { ApolloServerPlugin } from "@apollo/server";
import { SpanStatusCode, type Span } from "@opentelemetry/api";
import type { ApiContext } from "../../api/context.js";
import type { Database } from "../../store/database.js";
import type { TracedRequest } from "./traced-request.js";

const NAME_LENGTH = 64;

function ended(span: Span): Promise<void> {
  span.end();
  return Promise.resolve();
}

/**
 * Spans of parsing, validating and executing, below that of the request.
 * @param requestOf the request that a database was handed to
 */
export function graphqlSpans(requestOf: (database: Database) => TracedRequest | null): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: ({ contextValue }) => {
      const traced = requestOf(contextValue.database);
      if (traced === null) return Promise.resolve();
      const during = (name: string): (() => Promise<void>) => {
        const span = traced.child(name);
        return () => ended(span);
      };
      return Promise.resolve({
        parsingDidStart: () => Promise.resolve(during("graphql.parse")),
        validationDidStart: () => Promise.resolve(during("graphql.validate")),
        executionDidStart: ({ operation, operationName, queryHash }) => {
          const span = traced.child("graphql.execute");
          span.setAttributes({ "graphql.operation.type": operation.operation, "graphql.document.hash": queryHash });
          if (operationName !== null) span.setAttribute("graphql.operation.name", operationName.slice(0, NAME_LENGTH));
          traced.enter(span);
          return Promise.resolve({ executionDidEnd: () => ended(span) });
        },
        willSendResponse: ({ response: { body } }) => {
          const code = body.kind === "single" ? body.singleResult.errors?.[0]?.extensions?.code : undefined;
          if (typeof code === "string") traced.span.setAttribute("juesuan.error_code", code);
          if (code === "INTERNAL_SERVER_ERROR") traced.span.setStatus({ code: SpanStatusCode.ERROR });
          return Promise.resolve();
        },
      });
    },
  };
}
