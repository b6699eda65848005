import type { Database } from "../queries/store-types.js";

/** What resolvers are handed with each request. */
export interface ApiContext {
  readonly database: Database;
}
