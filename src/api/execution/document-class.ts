import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from "graphql";

/**
 * Names under which graphql-jit keeps what belongs to a field are its response names joined by "_", with names of types
 * and "idx" for items of lists between them: a name of an answer must be none of these parts.
 */
const PLAIN_NAME = /^(?!idx\d*$)[a-z][A-Za-z0-9]*$/;

function isPlain(field: FieldNode): boolean {
  if (field.name.value === "__typename") return field.alias === undefined || PLAIN_NAME.test(field.alias.value);
  return PLAIN_NAME.test(field.name.value) && (field.alias === undefined || PLAIN_NAME.test(field.alias.value));
}

/**
 * True where a document is of the class for which a compiled query was proven to answer as graphql-js does (decision
 * 0010): a query with no directive anywhere, no introspection, and plain response names. What its arguments may be is
 * not asked: graphql-js coerces every argument with a variable in it (hoisted-arguments).
 */
export function isCompilable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  let isOfClass = true;
  const refuse = (): undefined => {
    isOfClass = false;
    return undefined;
  };
  visit(document, {
    [Kind.DIRECTIVE]: refuse,
    [Kind.FIELD]: (field) => (isPlain(field) ? undefined : refuse()),
  });
  return isOfClass;
}
