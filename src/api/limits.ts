import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLError, ValidationContext } from "graphql";
import type { Bound, RequestBounds } from "./bounds.js";
import { tooCostly } from "./too-costly.js";

type Protection = ReturnType<ApolloArmor["protect"]>;

type Reject = (context: ValidationContext | null, error: GraphQLError) => void;

/** A bound of the armor that is refused with our error, and only with that. */
function refusing(bound: Bound, n: number): { n: number; propagateOnRejection: boolean; onReject: Reject[] } {
  return { n, propagateOnRejection: false, onReject: [(context) => context?.reportError(tooCostly(bound, n))] };
}

/** What Apollo needs to keep documents within the bounds of how they look. Suggestions stay on: the schema is public. */
export function protection({ depth, aliases, directives }: RequestBounds): Protection {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    maxDepth: { ...refusing("depth", depth), flattenFragments: true },
    maxAliases: refusing("aliases", aliases),
    maxDirectives: refusing("directives", directives),
    // Counted by the parser itself (parseOptions), whose refusal is a 400; this one would be a 500.
    maxTokens: { enabled: false },
    // Pages are counted as they are made (request-budget), not by the arguments that ask for them.
    costLimit: { enabled: false },
  }).protect();
}
