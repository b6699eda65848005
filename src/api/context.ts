import type { GraphQLResolveInfo } from "graphql";
import type { CheckRule } from "../domain/check-rule.js";
import type { Reach } from "../queries/reach.js";
import type { Database } from "../queries/store-types.js";

/** What resolvers are handed with each request. */
export interface ApiContext {
  readonly database: Database;
  /** How far a root field's selection reaches into the store. */
  readonly reachOf: (info: GraphQLResolveInfo) => Reach;
  /** The rules of the checks; handed in, since they stand where documents are read. */
  readonly rules: readonly CheckRule[];
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** How long the request has waited for its turn, in milliseconds: a part of its deadline. */
  readonly waitedMs?: number;
  /** Names the request in logs, and in the answer where that holds a fault of the server. */
  readonly requestId?: string;
}
