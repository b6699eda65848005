import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BOUNDS, type Bound } from "./bounds.js";

/** The code of every request that is refused for what it costs; `extensions.bound` names the bound. */
const TOO_COSTLY = "REQUEST_TOO_COSTLY";

/**
 * The one error of a request that goes beyond a bound: names the bound, how far it goes, the setting and the remedy.
 * It has a path, so that graphql-js takes it as it is for every field that it stops, and makes no further ones.
 */
export function tooCostly(bound: Bound, limit: number): GraphQLError {
  const { unit, remedy, setting } = BOUNDS[bound];
  const message = `the request is too costly: more than ${String(limit)} ${unit} (${setting}); ${remedy}`;
  return new GraphQLError(message, { path: [], extensions: { code: TOO_COSTLY, bound, limit } });
}

/** What the parser says of a document with too many tokens; it has no code of its own. */
const TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** What a client sees of an error by which a request is refused for its cost; null of any other error. */
export function tooCostlyAnswer({ message, extensions = {} }: GraphQLFormattedError): GraphQLFormattedError | null {
  const tokens = TOKENS.exec(message)?.[1];
  if (tokens !== undefined) return tooCostlyAnswer(tooCostly("tokens", Number.parseInt(tokens, 10)).toJSON());
  const { bound, limit } = extensions;
  // Apollo gives whatever validation refuses a code of its own.
  return bound === undefined ? null : { message, extensions: { code: TOO_COSTLY, bound, limit } };
}
