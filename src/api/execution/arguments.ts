import { GraphQLError, type FieldNode, type GraphQLField } from "graphql";
import { getArgumentValues } from "graphql/execution/values.js";

/** The arguments of a field as graphql-js coerces them, or null where it refuses them, which is the error of that field. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
