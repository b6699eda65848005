import {
  getVariableValues,
  GraphQLError,
  isNonNullType,
  isValueNode,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type ObjectFieldNode,
  type OperationDefinitionNode,
} from "graphql";

/** An argument or input field that was given null by a variable, as `input.unit`, and its type. */
interface NullPlace {
  readonly path: string;
  readonly type: string;
}

function isNamed(node: ASTNode | readonly ASTNode[]): node is ArgumentNode | ObjectFieldNode {
  return "kind" in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD);
}

/** A variable of a document that is null where none may stand, with the place in the text and the names above it. */
interface NullVariable extends NullPlace {
  readonly start: number;
  readonly end: number;
}

/** Every such variable, in one walk over the document, however many errors come of them. */
function nullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  coerced: Readonly<Record<string, unknown>>,
): NullVariable[] {
  const found: NullVariable[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.VARIABLE]: (node, _key, parent, _path, ancestors) => {
        const type = info.getInputType();
        if (node.loc === undefined || !isNonNullType(type) || coerced[node.name.value] !== null) return;
        const path = [...ancestors, ...(parent === undefined ? [] : [parent])]
          .filter(isNamed)
          .map((one) => one.name.value);
        found.push({ path: path.join("."), type: String(type), start: node.loc.start, end: node.loc.end });
      },
    }),
  );
  return found;
}

function isInside({ start, end }: NullVariable, { loc }: ASTNode): boolean {
  return loc !== undefined && start >= loc.start && end <= loc.end;
}

/**
 * The same answer, where the errors by which graphql-js refuses an argument of a field name each argument and input
 * field that is at fault (`input.unit`), with BAD_USER_INPUT. Path, place and data are left as they are.
 */
export function namingNulls(
  result: ExecutionResult,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): ExecutionResult {
  if (result.errors === undefined) return result;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const variables = nullVariables(schema, document, coerced);
  const errors = result.errors.map((error) => {
    const [node] = error.nodes ?? [];
    if (node === undefined || !isValueNode(node) || error.path === undefined) return error;
    const places = variables.filter((one) => isInside(one, node));
    const named = places.map(({ path, type }) => `Argument "${path}" of non-null type "${type}" must not be null.`);
    return new GraphQLError(named.length === 0 ? error.message : named.join(" "), {
      nodes: error.nodes ?? null,
      path: error.path,
      originalError: error.originalError,
      extensions: { ...error.extensions, code: "BAD_USER_INPUT" },
    });
  });
  return { ...result, errors };
}
