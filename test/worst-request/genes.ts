import { BOUNDS } from "../../src/api/bounds.js";
import {
  GraphQLError,
  Kind,
  parse,
  print,
  validate,
  visit,
  type FieldNode,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import type { Choices } from "../fuzz/choices.js";
import type { KnownValues } from "../fuzz/known-values.js";
import { randomRequest } from "../fuzz/random-request.js";

/** A request as root fields, which can be added, doubled, grown and crossed one by one. */
export type Genes = readonly FieldNode[];

/** Root fields without variables and fragments, of the first random request from `seed` on that has such. */
export function randomGenes(schema: GraphQLSchema, known: KnownValues, seed: number): Genes {
  for (let at = seed; ; at += 1) {
    const { request, document } = randomRequest(schema, known, at);
    const [operation, other] = document.definitions;
    if (other !== undefined || /\$|\.\.\./.test(request.query)) continue;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = operation.selectionSet.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
    if (fields.length > 0) return fields;
  }
}

/** The document of a request, each root field under an alias of its own. */
export function written(genes: Genes): string {
  const fields = genes.map((gene, index) => {
    const bare: FieldNode = { kind: Kind.FIELD, name: gene.name };
    const { arguments: args, selectionSet } = gene;
    return print({
      ...bare,
      alias: { kind: Kind.NAME, value: `g${String(index)}` },
      ...(args === undefined ? {} : { arguments: args }),
      ...(selectionSet === undefined ? {} : { selectionSet }),
    });
  });
  return `{ ${fields.join("\n")} }`;
}

/** Documents of more tokens are refused before they are validated. */
const MOST_TOKENS = BOUNDS.tokens.default;

function fieldsOf(node: FieldNode): number {
  const below = (node.selectionSet?.selections ?? []).filter((one): one is FieldNode => one.kind === Kind.FIELD);
  let count = 1;
  for (const one of below) {
    if (count > MOST_TOKENS) break;
    count += fieldsOf(one);
  }
  return count;
}

/** True where a request can be sent: no longer than the parser takes, and valid. */
export function isValid(schema: GraphQLSchema, genes: Genes): boolean {
  if (genes.reduce((sum, gene) => sum + fieldsOf(gene), 0) > MOST_TOKENS) return false;
  try {
    return validate(schema, parse(written(genes), { maxTokens: MOST_TOKENS })).length === 0;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/** Arguments by which lists are made smaller. */
const NARROWING: ReadonlySet<string> = new Set(["filter", "from", "to", "level", "codePrefix", "table", "severity"]);
const LARGEST: ValueNode = { kind: Kind.INT, value: "500" };

/** Every list as long as it can be: pages of 500, and what narrows a list left out. */
export function widened(gene: FieldNode): FieldNode {
  return visit(gene, {
    [Kind.FIELD]: (node) => {
      const kept = (node.arguments ?? []).filter((one) => !NARROWING.has(one.name.value));
      const args = kept.map((one) => (one.name.value === "first" ? { ...one, value: LARGEST } : one));
      return { ...node, arguments: args };
    },
  });
}

function fieldsBelow(gene: FieldNode): FieldNode[] {
  const found: FieldNode[] = [];
  visit(gene, {
    [Kind.FIELD]: (node) => {
      if (node.selectionSet !== undefined) found.push(node);
    },
  });
  return found;
}

/** The gene with a field of objects of `donor` put below one of its own fields, under a new alias. */
export function crossed(gene: FieldNode, donor: FieldNode, choices: Choices): FieldNode {
  const given = fieldsBelow(donor);
  const places = fieldsBelow(gene);
  if (given.length === 0 || places.length === 0) return gene;
  const graft: FieldNode = {
    ...choices.pick(given),
    alias: { kind: Kind.NAME, value: `x${String(choices.below(1_000_000))}` },
  };
  const place = choices.pick(places);
  return visit(gene, {
    [Kind.FIELD]: {
      // On leaving: what is put in is not gone through in its turn, for it may hold the very place.
      leave: (node) => {
        if (node !== place || node.selectionSet === undefined) return undefined;
        const selections = [...node.selectionSet.selections, graft];
        return { ...node, selectionSet: { ...node.selectionSet, selections } };
      },
    },
  });
}
