import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  parseType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import { argumentsOf } from "./arguments.js";

/** A field whose arguments hold variables, and the variable that each such argument became. */
interface HoistedField {
  readonly field: GraphQLField<unknown, unknown>;
  /** As the client wrote it. */
  readonly node: FieldNode;
  readonly variables: ReadonlyMap<string, string>;
}

/** A document in which every argument that held a variable is one variable of its own. */
export interface HoistedDocument {
  readonly document: DocumentNode;
  readonly fields: readonly HoistedField[];
}

/** Scalars that read again what they have read as the same; graphql-jit reads variables once more. */
const STABLE_SCALARS: ReadonlySet<string> = new Set(["Boolean", "Date", "Decimal", "ID", "Int", "String"]);

function isStable(type: GraphQLNamedInputType, seen = new Set<string>()): boolean {
  if (seen.has(type.name)) return true;
  seen.add(type.name);
  if (isEnumType(type)) return type.getValues().every((one) => one.value === one.name);
  if (!isInputObjectType(type)) return STABLE_SCALARS.has(type.name);
  return Object.values(type.getFields()).every((field) => isStable(getNamedType(field.type), seen));
}

function hasVariable(node: ArgumentNode): boolean {
  let found = false;
  visit(node, {
    [Kind.VARIABLE]: () => {
      found = true;
    },
  });
  return found;
}

function definitionOf(name: string, type: GraphQLInputType): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(String(type)),
  };
}

/** Rewrites fields one by one, and keeps what it has replaced. */
class Hoisting {
  readonly fields: HoistedField[] = [];
  readonly definitions: VariableDefinitionNode[] = [];
  isReadable = true;

  constructor(private readonly schema: GraphQLSchema) {}

  /** The same node with every argument that holds a variable replaced by a variable of its own. */
  rewrite<Node extends ASTNode>(root: Node): Node {
    const info = new TypeInfo(this.schema);
    const field = (node: FieldNode): FieldNode | undefined => this.hoisted(node, info.getFieldDef() ?? undefined);
    return visit(root, visitWithTypeInfo(info, { [Kind.FIELD]: field }));
  }

  private hoisted(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): FieldNode | undefined {
    const variables = new Map<string, string>();
    const args = (node.arguments ?? []).map((argument): ArgumentNode => {
      if (!hasVariable(argument)) return argument;
      const variable = this.declare(field?.args.find((one) => one.name === argument.name.value)?.type);
      variables.set(argument.name.value, variable);
      return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
    });
    if (field === undefined || variables.size === 0) return undefined;
    this.fields.push({ field, node, variables });
    return { ...node, arguments: args };
  }

  private declare(type: GraphQLInputType | undefined): string {
    const name = `given${String(this.definitions.length)}`;
    if (type === undefined || !isStable(getNamedType(type))) this.isReadable = false;
    else this.definitions.push(definitionOf(name, type));
    return name;
  }
}

/**
 * The operation alone with its fragments, every argument that holds a variable replaced by one variable of the type of
 * the argument; places in the source stay. Null where a type among them cannot be read twice.
 */
export function hoistArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): HoistedDocument | null {
  const hoisting = new Hoisting(schema);
  const rewritten = hoisting.rewrite(operation);
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const others = fragments.map((fragment) => hoisting.rewrite(fragment));
  if (!hoisting.isReadable) return null;
  const definitions = [{ ...rewritten, variableDefinitions: hoisting.definitions }, ...others];
  return { document: { ...document, definitions }, fields: hoisting.fields };
}

/**
 * Values of the variables of a hoisted document, from those of the client's as graphql-js has coerced them; null where
 * graphql-js refuses an argument of a field.
 */
export function hoistedValues(
  fields: readonly HoistedField[],
  coerced: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const { field, node, variables } of fields) {
    const args = argumentsOf(field, node, coerced);
    if (args === null) return null;
    for (const [argument, variable] of variables) {
      if (Object.hasOwn(args, argument)) values[variable] = args[argument];
    }
  }
  return values;
}
