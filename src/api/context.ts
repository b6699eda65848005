import type { GraphQLResolveInfo } from "graphql";
import type { Reach } from "../queries/reach.js";
import type { Database } from "../queries/store-types.js";

/** What resolvers are handed with each request. */
export interface ApiContext {
  readonly database: Database;
  /** How far a root field's selection reaches into the store. */
  readonly reachOf: (info: GraphQLResolveInfo) => Reach;
}
