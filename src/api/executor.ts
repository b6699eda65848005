import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { GraphQLSchema } from "graphql";
import { compiledExecutor } from "./execution/compiled-executor.js";
import { plainExecutor } from "./execution/plain-executor.js";

/** Which way documents are executed; both answer the same. */
export type Execution = "compiled" | "plain";

/** Apollo's only place for an executor of one's own: a gateway that serves the schema itself. */
export function gatewayOf(schema: GraphQLSchema, execution: Execution): GatewayInterface {
  return {
    load: () =>
      Promise.resolve({ executor: execution === "compiled" ? compiledExecutor(schema) : plainExecutor(schema) }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
