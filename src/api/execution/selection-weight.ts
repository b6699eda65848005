import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import { argumentsOf } from "./arguments.js";

/** What one object of a selection costs, without the objects below it, which cost when they are made. */
export interface SelectionWeight {
  /** 1 for the object and for each of its leaf fields. */
  readonly nodes: number;
  /** Of the text of the answer, about. */
  readonly bytes: number;
  /** Fields that will be errors, since graphql-js refuses their arguments. */
  readonly errors: number;
}

/** Usual bytes of a value on the wire, with its comma; a field of objects has its brackets. */
const VALUE_BYTES: Readonly<Record<string, number>> = { Boolean: 6, Date: 13, Decimal: 14, ID: 80, Int: 6, String: 60 };
const ENUM_BYTES = 20;
const BRACKET_BYTES = 4;
/** Quotes and colon of a name. */
const NAME_BYTES = 3;

class Weighing {
  nodes = 1;
  bytes = 2;
  errors = 0;

  constructor(private readonly info: GraphQLResolveInfo) {}

  add(type: GraphQLNamedType, selection: SelectionSetNode | undefined): void {
    for (const node of selection?.selections ?? []) {
      if (node.kind === Kind.FIELD) this.addField(type, node);
      else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.info.fragments[node.name.value];
        const condition = fragment?.typeCondition?.name.value;
        const on = condition === undefined ? type : this.info.schema.getType(condition);
        if (on !== undefined && isCompositeType(on)) this.add(on, fragment?.selectionSet);
      }
    }
  }

  private addField(type: GraphQLNamedType, node: FieldNode): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    this.bytes += Buffer.byteLength(node.alias?.value ?? node.name.value) + NAME_BYTES;
    if (field === undefined) {
      this.nodes += 1;
      this.bytes += ENUM_BYTES;
      return;
    }
    this.addValue(field);
    if (field.args.length > 0 && argumentsOf(field, node, this.info.variableValues) === null) this.errors += 1;
  }

  private addValue(field: GraphQLField<unknown, unknown>): void {
    const value = getNamedType(field.type);
    if (isLeafType(value)) this.nodes += 1;
    this.bytes += isLeafType(value) ? (VALUE_BYTES[value.name] ?? ENUM_BYTES) : BRACKET_BYTES;
  }
}

const weights = new WeakMap<readonly FieldNode[], SelectionWeight>();

/**
 * What one object costs of those that a field of objects gives. Fields under conditions and of every type count. It is
 * kept by the list of field nodes, which both executors make anew where variables differ in a way that matters.
 */
export function selectionWeight(info: GraphQLResolveInfo): SelectionWeight {
  const kept = weights.get(info.fieldNodes);
  if (kept !== undefined) return kept;
  const weighing = new Weighing(info);
  const type = getNamedType(info.returnType);
  for (const node of info.fieldNodes) weighing.add(type, node.selectionSet);
  const { nodes, bytes, errors } = weighing;
  const weight = { nodes, bytes, errors };
  weights.set(info.fieldNodes, weight);
  return weight;
}
