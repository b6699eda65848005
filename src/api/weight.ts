import type { GraphQLField } from "graphql";
import { Extensions } from "type-graphql";

interface WeightExtension {
  readonly weight?: unknown;
}

/**
 * Stands above a field that takes more work than reading a property: how many plain fields it counts as. A field without
 * it weighs 1. `npm run worst-request` shows where a weight is too small.
 */
export function Weighs(weight: number): MethodDecorator & PropertyDecorator {
  return Extensions({ weight } satisfies WeightExtension);
}

/** How many plain fields a field of the built schema counts as. */
export function weightOf(field: Pick<GraphQLField<unknown, unknown>, "extensions">): number {
  const { weight }: WeightExtension = field.extensions;
  return typeof weight === "number" ? weight : 1;
}
