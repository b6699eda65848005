import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import { DEFAULT_BOUNDS, type RequestBounds } from "./bounds.js";
import type { ApiContext } from "./context.js";
import { DocumentCache } from "./document-cache.js";
import { errorFormatter } from "./error-mapping.js";
import { countFields } from "./execution/counted-fields.js";
import { expandedFieldsRule } from "./execution/expanded-fields.js";
import { gatewayOf, type Execution } from "./executor.js";
import { Faults, type Report } from "./faults.js";
import { protection } from "./limits.js";
import { buildApiSchema } from "./schema.js";
import { refuseUnusableTexts } from "./sent-text.js";
import type { ApiWatcher } from "./watcher.js";

/** How an API server is made. */
export interface ApiOptions {
  readonly execution: Execution;
  /** The how manyeth request of a document compiles it: the second, but for tests. */
  readonly compileAtUse?: number;
  /** Told of what requests take; nobody where it is left out. */
  readonly watcher?: ApiWatcher;
  /** What one request may cost; the defaults where they are left out. */
  readonly bounds?: RequestBounds;
  /** Told of faults of the server; what users do wrong is not reported. */
  readonly report: Report;
  readonly plugins?: readonly ApolloServerPlugin<ApiContext>[];
}

/** What is asked once is not compiled. */
const COMPILE_AT_USE = 2;

/** Errors of one document that are shown; a client mends the first ones first. */
const VALIDATION_ERRORS = 20;

/** What Apollo would print beside what is reported, with texts of errors as they are. */
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

let built: GraphQLSchema | undefined;

/** The schema with its fields counted: the same for every server of a process, so it is built for the first one. */
function servedSchema(): GraphQLSchema {
  if (built === undefined) {
    built = buildApiSchema();
    countFields(built);
  }
  return built;
}

/** The GraphQL server, not yet started and bound to no HTTP server. */
export function createApiServer(options: ApiOptions): ApolloServer<ApiContext> {
  const schema = servedSchema();
  const bounds = options.bounds ?? DEFAULT_BOUNDS;
  const limits = protection(bounds);
  const documents = new DocumentCache();
  options.watcher?.holds("documents", () => documents.fill);
  const faults = new Faults(options.report);
  return new ApolloServer<ApiContext>({
    ...limits,
    validationRules: [expandedFieldsRule(bounds), ...limits.validationRules],
    gateway: gatewayOf(schema, options.execution, bounds, options.compileAtUse ?? COMPILE_AT_USE, options.watcher),
    documentStore: documents,
    validationOptions: { maxErrors: VALIDATION_ERRORS },
    parseOptions: { maxLexicalTokens: bounds.tokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(schema, faults),
    logger: QUIET,
    plugins: [
      faults.plugin,
      ...limits.plugins,
      refuseUnusableTexts,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(options.plugins ?? []),
    ],
  });
}
