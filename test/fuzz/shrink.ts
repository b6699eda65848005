import { parse, print, validate, visit, type ASTNode, type GraphQLSchema } from "graphql";
import type { FuzzRequest } from "./random-request.js";

const REMOVABLE: readonly string[] = [
  "Field",
  "FragmentSpread",
  "InlineFragment",
  "Argument",
  "ObjectField",
  "Directive",
  "FragmentDefinition",
  "OperationDefinition",
  "VariableDefinition",
];
const TRIES = 400;

/** Every document that has one node less. */
function* smaller(query: string): Generator<string> {
  const document = parse(query);
  let count = 0;
  visit(document, { enter: (node: ASTNode) => void (count += REMOVABLE.includes(node.kind) ? 1 : 0) });
  for (let removed = 0; removed < count; removed += 1) {
    let index = -1;
    const edited: unknown = visit(document, {
      enter(node: ASTNode) {
        if (!REMOVABLE.includes(node.kind)) return undefined;
        index += 1;
        return index === removed ? null : undefined;
      },
    });
    try {
      yield print(parse(print(edited as ASTNode)));
    } catch {
      // An empty selection is no document.
    }
  }
}

/** A smaller request that is valid and still differs, taking nodes away one by one while any can go. */
export async function shrink(
  request: FuzzRequest,
  schema: GraphQLSchema,
  differs: (request: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  let smallest = request;
  let tries = 0;
  for (let found = true; found && tries < TRIES;) {
    found = false;
    for (const query of smaller(smallest.query)) {
      if (validate(schema, parse(query)).length > 0) continue;
      tries += 1;
      const one = { ...smallest, query };
      if (tries > TRIES || !(await differs(one))) continue;
      smallest = one;
      found = true;
      break;
    }
  }
  return smallest;
}
