import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { GraphQLSchema } from "graphql";
import type { RequestBounds } from "./bounds.js";
import { boundedExecutor } from "./execution/bounded-executor.js";
import { compiledExecutor } from "./execution/compiled-executor.js";
import { plainExecutor } from "./execution/plain-executor.js";
import type { ApiWatcher } from "./watcher.js";

/** Which way documents are executed; both answer the same. */
export type Execution = "compiled" | "plain";

/** Apollo's only place for an executor of one's own: a gateway that serves the schema itself, each request within bounds. */
export function gatewayOf(
  schema: GraphQLSchema,
  execution: Execution,
  bounds: RequestBounds,
  compileAtUse: number,
  watcher?: ApiWatcher,
): GatewayInterface {
  const executor = boundedExecutor(
    execution === "compiled" ? compiledExecutor(schema, compileAtUse, watcher) : plainExecutor(schema),
    bounds,
    watcher,
  );
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
