import type { GraphQLResolveInfo } from "graphql";
import type { CheckRule } from "../domain/check-rule.js";
import type { Reach } from "../queries/reach.js";
import type { Database } from "../queries/store-types.js";

/** Who waits for an answer. An AbortSignal would say the same; to make one takes a tenth of the time of a small answer. */
export interface Asker {
  /** True where nobody waits any more. */
  readonly hasGone: () => boolean;
  /** Calls `told` once nobody waits any more. */
  readonly onceGone: (told: () => void) => void;
}

/** What resolvers are handed with each request. */
export interface ApiContext {
  readonly database: Database;
  /** How far a root field's selection reaches into the store. */
  readonly reachOf: (info: GraphQLResolveInfo) => Reach;
  /** The rules of the checks; handed in, since they stand where documents are read. */
  readonly rules: readonly CheckRule[];
  /** Who waits for the answer; somebody does where it is left out. */
  readonly asker?: Asker;
  /** How long the request has waited for its turn, in milliseconds: a part of its deadline. */
  readonly waitedMs?: number;
  /** Names the request in logs, and in the answer where that holds a fault of the server. */
  readonly requestId?: string;
}
