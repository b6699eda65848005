import { ApolloArmor } from "@escape.tech/graphql-armor";

/** Bounds of one request; every query of README fits several times over. */
export const LIMITS = { depth: 14, aliases: 60, directives: 30, tokens: 3000, cost: 20_000 } as const;

type Protection = ReturnType<ApolloArmor["protect"]>;

/** What Apollo needs to keep requests within LIMITS. Suggestions stay on: the schema is public. */
export function protection(): Protection {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    maxDepth: { n: LIMITS.depth, flattenFragments: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    maxTokens: { n: LIMITS.tokens },
    costLimit: { maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
  }).protect();
}
