import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import { argumentsOf } from "./execution/arguments.js";
import { needsOf } from "./needs.js";
import { ReachBuilder } from "./reach-builder.js";
import type { Reach } from "../queries/reach.js";

type Visit = (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, node: FieldNode) => void;

/** Walks every field that a selection can reach; @skip and @include are not looked at, so it may visit too much. */
function walk(
  type: GraphQLNamedType,
  selection: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  visit: Visit,
): void {
  for (const node of selection?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (field === undefined) continue;
      visit(type, field, node);
      walk(getNamedType(field.type), node.selectionSet, info, visit);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value;
    const on = condition === undefined ? type : info.schema.getType(condition);
    if (fragment !== undefined && on !== undefined && isCompositeType(on)) walk(on, fragment.selectionSet, info, visit);
  }
}

/**
 * How far the selection below a root field reaches into the store. It is computed from the document alone and may
 * reach too far, never too short: a test holds the answers against those of the whole reach.
 */
export function reachOf(info: GraphQLResolveInfo): Reach {
  const builder = new ReachBuilder();
  const type = getNamedType(info.returnType);
  for (const root of info.fieldNodes) {
    const visit: Visit = (_, field, node) => {
      const needs = needsOf(field);
      if (needs.length === 0) return;
      const args = argumentsOf(field, node, info.variableValues);
      if (args === null) return;
      for (const need of needs) need(builder, args);
    };
    const field = info.parentType.getFields()[info.fieldName];
    if (field !== undefined) visit(info.parentType, field, root);
    walk(type, root.selectionSet, info, visit);
  }
  return builder.build();
}

/** True where the root field selects a field of that name directly, through fragments too. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  let found = false;
  const type = getNamedType(info.returnType);
  for (const root of info.fieldNodes) {
    walk(type, root.selectionSet, info, (parent, field) => {
      if (parent === type && field.name === name) found = true;
    });
  }
  return found;
}
