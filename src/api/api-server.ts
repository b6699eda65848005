import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { ApiContext } from "./context.js";
import { errorFormatter } from "./error-mapping.js";
import { gatewayOf, type Execution } from "./executor.js";
import { LIMITS, protection } from "./limits.js";
import { buildApiSchema } from "./schema.js";
import { refuseUnusableTexts } from "./sent-text.js";

/** How an API server is made. */
export interface ApiOptions {
  readonly execution: Execution;
  /** Told of every fault of the server; what users do wrong is not reported. */
  readonly report: (error: unknown) => void;
  readonly plugins?: readonly ApolloServerPlugin<ApiContext>[];
}

/** The GraphQL server, not yet started and bound to no HTTP server. */
export function createApiServer(options: ApiOptions): ApolloServer<ApiContext> {
  const schema = buildApiSchema();
  const limits = protection();
  return new ApolloServer<ApiContext>({
    ...limits,
    gateway: gatewayOf(schema, options.execution),
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(schema, options.report),
    plugins: [
      ...limits.plugins,
      refuseUnusableTexts,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(options.plugins ?? []),
    ],
  });
}
