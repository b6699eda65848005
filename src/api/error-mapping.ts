import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { DecimalsRangeError } from "../domain/errors.js";
import { BadInput } from "../queries/errors.js";
import { StoreFailure } from "../queries/store-types.js";
import { TooMuchReached } from "../queries/too-much-reached.js";
import { argumentBefore } from "./argument-before.js";
import type { Faults } from "./faults.js";
import { remedyOf } from "./remedy.js";
import { tooCostlyAnswer } from "./too-costly.js";

const BAD_INPUT = "BAD_USER_INPUT";
/** What graphql-js says of a literal that does not fit its type; the same by variable is bad input too. */
const WRONG_VALUE = /^(Value |Expected value of type|Enum |\w+ cannot represent|Decimal: |Date: )/;

const OF_STORE = {
  message: "the store cannot be read now; send the request again when /readyz answers 200",
  code: "STORE_UNAVAILABLE",
};
const OF_SERVER = { message: "the server could not answer this", code: "INTERNAL_SERVER_ERROR" };

/** What Apollo says, with no code, of a persisted query whose hash is another's. */
const WRONG_HASH = "provided sha does not match query";

function isUsersFault(error: unknown): error is Error {
  return error instanceof BadInput || error instanceof DecimalsRangeError || error instanceof TooMuchReached;
}

/** A wrong literal in the document: named after its argument, with the values that fit. */
function wrongLiteral(
  formatted: GraphQLFormattedError,
  error: GraphQLError,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const argument = argumentBefore(error.nodes?.[0]);
  const message = `${argument === null ? "" : `${argument}: `}${formatted.message}${remedyOf(formatted.message, schema)}`;
  return { ...formatted, message, extensions: { ...formatted.extensions, code: BAD_INPUT } };
}

/**
 * Turns every error into what a client may see: its own mistakes with argument, value and remedy (BAD_USER_INPUT),
 * and of everything else only that it happened (faults).
 */
export function errorFormatter(
  schema: GraphQLSchema,
  faults: Faults,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const place = {
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    };
    if (isUsersFault(cause)) return { message: cause.message, ...place, extensions: { code: BAD_INPUT } };
    const code = formatted.extensions?.code;
    const costly = tooCostlyAnswer(formatted);
    if (costly !== null) return costly;
    if (code === "GRAPHQL_VALIDATION_FAILED" && error instanceof GraphQLError && WRONG_VALUE.test(formatted.message)) {
      return wrongLiteral(formatted, error, schema);
    }
    if (code === BAD_INPUT) {
      return { message: `${formatted.message}${remedyOf(formatted.message, schema)}`, ...place, extensions: { code } };
    }
    if (formatted.message === WRONG_HASH) {
      return {
        message: `extensions.persistedQuery.sha256Hash: ${WRONG_HASH}`,
        ...place,
        extensions: { code: BAD_INPUT },
      };
    }
    if (code !== "INTERNAL_SERVER_ERROR" && code !== undefined) {
      return { message: formatted.message, ...place, extensions: { code } };
    }
    const isStores = cause instanceof StoreFailure;
    return faults.answerTo(cause, { ...(isStores ? OF_STORE : OF_SERVER), place });
  };
}
