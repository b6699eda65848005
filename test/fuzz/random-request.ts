import { parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { Choices } from "./choices.js";
import { InputValues } from "./input-values.js";
import type { KnownValues } from "./known-values.js";
import { Selections } from "./selections.js";
import { Variables } from "./variables.js";

/** A valid request: what a client would send. */
export interface FuzzRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Two fields of one name that do not merge: the only thing that a made document may get wrong. */
const CONFLICT = /^Fields ".*" conflict because/;

function draft(schema: GraphQLSchema, known: KnownValues, choices: Choices): FuzzRequest {
  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new Error("the schema has no queries");
  const variables = new Variables(choices, known, choices.pick([0, 15, 40]));
  const values = new InputValues(choices, known, (place) => variables.use(place));
  const selections = new Selections(schema, choices, values, {
    conditions: choices.pick([0, 0, 0, 12]),
    fragments: choices.pick([0, 12, 30]),
    fields: 8 + choices.below(20),
    depth: 3 + choices.below(4),
  });
  const set = selections.set(query);
  const fragments = selections.fragments.map((one) => one.text).join("\n");
  let definitions = variables.definitions;
  let given: Record<string, unknown> = { ...variables.values };
  if (selections.usesConditions) {
    const used = ["yes", "no"].filter((one) => `${set}${fragments}`.includes(`$${one}`));
    const declared = used.map(
      (one) => `$${one}: Boolean${choices.percent(50) ? "!" : ` = ${String(choices.percent(50))}`}`,
    );
    given = { ...given, ...Object.fromEntries(used.map((one) => [one, choices.percent(50)])) };
    const all = [definitions.slice(1, -1), ...declared].filter((one) => one !== "");
    definitions = all.length === 0 ? "" : `(${all.join(", ")})`;
  }
  const name = choices.percent(60) ? "Q" : "";
  const text = `query ${name}${definitions} ${set}\n${fragments}`;
  if (name === "" || !choices.percent(25)) return { query: text, variables: given };
  return { query: `query Other { years { year } }\n${text}`, variables: given, operationName: "Q" };
}

/** The valid request of a seed, and its document. */
export function randomRequest(
  schema: GraphQLSchema,
  known: KnownValues,
  seed: number,
): { readonly request: FuzzRequest; readonly document: DocumentNode } {
  const choices = new Choices(seed);
  for (let tries = 0; tries < 100; tries += 1) {
    const request = draft(schema, known, choices);
    const document = parse(request.query);
    const errors = validate(schema, document);
    if (errors.length === 0) return { request, document };
    const other = errors.find((error) => !CONFLICT.test(error.message));
    if (other !== undefined) throw new Error(`seed ${String(seed)}: ${other.message}\n${request.query}`);
  }
  throw new Error(`seed ${String(seed)}: no valid request in 100 tries`);
}
