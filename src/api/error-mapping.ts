import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, isEnumType, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { DecimalsRangeError } from "../domain/errors.js";
import { BadInput } from "../queries/errors.js";
import { TooMuchReached } from "../queries/too-much-reached.js";

const BAD_INPUT = "BAD_USER_INPUT";
/** What graphql-js says of a literal that does not fit its type; the same by variable is bad input too. */
const WRONG_VALUE = /^(Value |Expected value of type|Enum |\w+ cannot represent|Decimal: |Date: )/;

function isUsersFault(error: unknown): error is Error {
  return error instanceof BadInput || error instanceof DecimalsRangeError || error instanceof TooMuchReached;
}

/** The name of the argument or input field that stands before a wrong literal. */
function argumentBefore(error: GraphQLError): string | null {
  const [node] = error.nodes ?? [];
  const location = node?.loc;
  if (location === undefined) return null;
  return /([_A-Za-z]\w*)\s*:\s*\[?[^:[\]{}]*$/.exec(location.source.body.slice(0, location.start))?.[1] ?? null;
}

function remedy(message: string, schema: GraphQLSchema): string {
  const type = schema.getType(/in "(\w+)" enum/.exec(message)?.[1] ?? "");
  if (!isEnumType(type)) return "";
  return ` Give one of ${type
    .getValues()
    .map((value) => value.name)
    .join(", ")}.`;
}

/** A wrong literal in the document: named after its argument, with the values that fit. */
function wrongLiteral(
  formatted: GraphQLFormattedError,
  error: GraphQLError,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const argument = argumentBefore(error);
  const message = `${argument === null ? "" : `${argument}: `}${formatted.message}${remedy(formatted.message, schema)}`;
  return { ...formatted, message, extensions: { ...formatted.extensions, code: BAD_INPUT } };
}

/**
 * Turns every error into what a client may see: its own mistakes with argument, value and remedy (BAD_USER_INPUT),
 * and of everything else only that it happened. Faults of the server are handed to `report`.
 */
export function errorFormatter(
  schema: GraphQLSchema,
  report: (error: unknown) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const place = {
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    };
    if (isUsersFault(cause)) return { message: cause.message, ...place, extensions: { code: BAD_INPUT } };
    const code = formatted.extensions?.code;
    if (code === "GRAPHQL_VALIDATION_FAILED" && error instanceof GraphQLError && WRONG_VALUE.test(formatted.message)) {
      return wrongLiteral(formatted, error, schema);
    }
    if (code !== "INTERNAL_SERVER_ERROR" && code !== undefined) {
      return { message: formatted.message, ...place, extensions: { code } };
    }
    report(cause);
    return { message: "the server could not answer this", ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
  };
}
