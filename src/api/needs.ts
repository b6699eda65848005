import type { GraphQLField } from "graphql";
import { Extensions } from "type-graphql";
import type { ReachBuilder } from "./reach-builder.js";

/** The arguments of a field as the document gives them, defaults filled in; not yet an instance of any class. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Says what has to be loaded before a field can be read. */
export type Need = (reach: ReachBuilder, args: Arguments) => void;

interface NeedsExtension {
  readonly needs?: unknown;
}

function isNeed(value: unknown): value is Need {
  return typeof value === "function";
}

/**
 * Stands above a field that reads more than the object it belongs to: what has to be loaded for it. A field without it
 * needs nothing; a test asks every field of the schema, and one that forgot its needs throws NotLoaded there.
 */
export function Needs(...needs: readonly Need[]): MethodDecorator & PropertyDecorator {
  return Extensions({ needs } satisfies NeedsExtension);
}

/** What a field of the built schema needs; nothing where it has no `@Needs`. */
export function needsOf(field: Pick<GraphQLField<unknown, unknown>, "extensions">): readonly Need[] {
  const { needs }: NeedsExtension = field.extensions;
  return Array.isArray(needs) ? needs.filter(isNeed) : [];
}
