import { ApolloArmor } from "@escape.tech/graphql-armor";

/**
 * Bounds of one request; every query of README fits several times over. The cost counts fields times page sizes, so that
 * a full page of 500 with every field fits, and a page above the bound is refused by the bound itself.
 */
export const LIMITS = { depth: 14, aliases: 60, directives: 30, tokens: 3000, cost: 2_000_000 } as const;

type Protection = ReturnType<ApolloArmor["protect"]>;

/** What Apollo needs to keep requests within LIMITS. Suggestions stay on: the schema is public. */
export function protection(): Protection {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    maxDepth: { n: LIMITS.depth, flattenFragments: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    // Counted by the parser itself (parseOptions), whose refusal is a 400; this one would be a 500.
    maxTokens: { enabled: false },
    costLimit: { maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
  }).protect();
}
