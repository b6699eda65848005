import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, visit, type DocumentNode } from "graphql";
import { whyUnusable } from "../queries/usable-text.js";
import { argumentBefore } from "./argument-before.js";
import type { ApiContext } from "./context.js";

function refusal(place: string, why: string): GraphQLError {
  return new GraphQLError(`${place} ${why}`, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}

/** The first unusable text of a variable, with where it stands: $filter.codePrefix, $ids[2]. */
function inVariable(name: string, given: unknown): GraphQLError | null {
  const pending: { readonly value: unknown; readonly place: string }[] = [{ value: given, place: `$${name}` }];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const { value, place } = one;
    const why = typeof value === "string" ? whyUnusable(value) : null;
    if (why !== null) return refusal(place, why);
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) pending.push({ value: item, place: `${place}[${String(at)}]` });
    } else if (typeof value === "object" && value !== null) {
      for (const [member, item] of Object.entries(value)) pending.push({ value: item, place: `${place}.${member}` });
    }
  }
  return null;
}

/** Documents that hold no unusable text: kept ones are looked through once. */
const usable = new WeakSet<DocumentNode>();

/** The first unusable text that is written in the document itself. */
function inDocument(document: DocumentNode): GraphQLError | null {
  if (usable.has(document)) return null;
  const found: GraphQLError[] = [];
  visit(document, {
    [Kind.STRING]: (node) => {
      const why = found.length > 0 ? null : whyUnusable(node.value);
      if (why !== null) found.push(refusal(argumentBefore(node) ?? "a text", why));
    },
  });
  const [first] = found;
  if (first !== undefined) return first;
  usable.add(document);
  return null;
}

function unusableText(document: DocumentNode, variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  const refused = inDocument(document);
  if (refused !== null) return refused;
  for (const [name, value] of Object.entries(variables)) {
    const inValue = inVariable(name, value);
    if (inValue !== null) return inValue;
  }
  return null;
}

/**
 * Refuses a request (BAD_USER_INPUT, 400) for a text in it that no store can be asked for: one that is too long, or holds
 * U+0000 or half a surrogate pair. It is refused before anything is executed, so alike on every database and executor.
 */
export const refuseUnusableTexts: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, request }) => {
        const refused = unusableText(document, request.variables ?? {});
        return refused === null ? Promise.resolve() : Promise.reject(refused);
      },
    }),
};
