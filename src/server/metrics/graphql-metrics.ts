import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { Counter, Histogram, type Registry } from "prom-client";
import type { ApiContext } from "../../api/context.js";
import { OperationLabels } from "./operation-labels.js";
import { SECONDS } from "./seconds.js";

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "none";
}

/** What became of GraphQL requests: by the code of their errors, by their operation, by the bound that refused them. */
export function graphqlMetrics(register: Registry): ApolloServerPlugin<ApiContext> {
  const labels = new OperationLabels();
  const requests = new Counter({
    name: "juesuan_graphql_requests_total",
    help: "GraphQL requests by the code of their first error; OK without one",
    labelNames: ["code"],
    registers: [register],
  });
  const errors = new Counter({
    name: "juesuan_graphql_errors_total",
    help: "Errors of answers by their code",
    labelNames: ["code"],
    registers: [register],
  });
  const refused = new Counter({
    name: "juesuan_graphql_refused_total",
    help: "Requests that were refused for what they cost, by the bound that they went beyond",
    labelNames: ["bound"],
    registers: [register],
  });
  const seconds = new Histogram({
    name: "juesuan_graphql_operation_seconds",
    help: "Seconds from a read request to its answer, by operation; only of valid documents",
    labelNames: ["operation"],
    buckets: SECONDS,
    registers: [register],
  });
  const parsed = new Counter({
    name: "juesuan_documents_parsed_total",
    help: "Documents that were parsed and validated, since the cache of documents did not hold them",
    registers: [register],
  });
  const ok = requests.labels("OK");
  const countErrors = (found: readonly GraphQLFormattedError[]): void => {
    requests.inc({ code: textOf(found[0]?.extensions?.code) });
    for (const { extensions = {} } of found) {
      errors.inc({ code: textOf(extensions.code) });
      if (extensions.bound !== undefined) refused.inc({ bound: textOf(extensions.bound) });
    }
  };
  return {
    requestDidStart: () => {
      const began = performance.now();
      return Promise.resolve({
        parsingDidStart: () => {
          // What inc gives, whatever its type says, would be called at the end of parsing.
          parsed.inc();
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, operation }) => {
          const found = body.kind === "single" ? body.singleResult.errors : undefined;
          if (found === undefined || found.length === 0) ok.inc();
          else countErrors(found);
          // What is not valid has no operation here: its name could be anything.
          if (operation !== undefined)
            seconds.observe({ operation: labels.labelOf(operation) }, (performance.now() - began) / 1_000);
          return Promise.resolve();
        },
      });
    },
  };
}
