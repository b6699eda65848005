import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const SCHEMA = buildApiSchema();
const SCALARS: Readonly<Record<string, string>> = { ID: '"x"', Int: "2021", String: '"total"', Boolean: "true" };

interface NullCase {
  readonly name: string;
  readonly query: string;
}

/** The least value that a type takes. */
function least(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return "[]";
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? "";
  if (isInputObjectType(nullable)) return `{${required(Object.values(nullable.getFields()))}}`;
  return SCALARS[getNamedType(nullable).name] ?? '"1"';
}

function required(fields: readonly GraphQLInputField[], but = ""): string {
  const wanted = fields.filter((field) => isRequiredInputField(field) && field.name !== but);
  return wanted.map((field) => `${field.name}: ${least(field.type)}`).join(", ");
}

/** Every place with a default below an argument or input field: its path, its type, and the value that holds $v there. */
function placesIn(
  one: GraphQLArgument | GraphQLInputField,
  seen: readonly string[] = [],
): { path: string; type: GraphQLInputType; value: string }[] {
  const own =
    one.defaultValue !== undefined && isNonNullType(one.type) ? [{ path: one.name, type: one.type, value: "$v" }] : [];
  const named = getNamedType(one.type);
  if (!isInputObjectType(named) || seen.includes(named.name)) return own;
  const fields = Object.values(named.getFields());
  const deeper = fields.flatMap((field) =>
    placesIn(field, [...seen, named.name]).map(({ path, type, value }) => {
      const others = required(fields, field.name);
      return {
        path: `${one.name}.${path}`,
        type,
        value: `{${others === "" ? "" : `${others}, `}${field.name}: ${value}}`,
      };
    }),
  );
  return [...own, ...deeper];
}

/** Arguments with which a field on the way answers something. */
const ON_THE_WAY: Readonly<Record<string, string>> = {
  comparison: `(input: { regionCode: "9901", fromYear: 2020, toYear: 2022, table: EXPENDITURE, keys: ["total"], deflator: GDP })`,
  department: `(name: "示例市司法局")`,
  explanationStatistics: "(filter: { synthetic: true })",
  findings: "(first: 2, filter: { synthetic: true })",
  indicator: "(kind: RECEPTION_VISITS)",
  lineItem: `(table: EXPENDITURE, key: "total")`,
  year: "(year: 2021)",
};

/** How each type of the schema is reached from the root: the first way that is found, with the least arguments. */
function ways(): Map<string, string[]> {
  const found = new Map<string, string[]>([["Query", []]]);
  for (const [name, way] of found) {
    const type = SCHEMA.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || isInterfaceType(next) || found.has(next.name)) continue;
      if (field.args.some(isRequiredArgument) && ON_THE_WAY[field.name] === undefined) continue;
      found.set(next.name, [...way, `${field.name}${ON_THE_WAY[field.name] ?? ""}`]);
    }
  }
  return found;
}

function cases(): NullCase[] {
  return [...ways()].flatMap(([name, way]) => {
    const type = SCHEMA.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument).map((place) => {
          const others = field.args.filter((one) => isRequiredArgument(one) && one !== argument);
          const args = [...others.map((one) => `${one.name}: ${least(one.type)}`), `${argument.name}: ${place.value}`];
          const selection = `${field.name}(${args.join(", ")}) ${isLeafType(getNamedType(field.type)) ? "" : "{ __typename }"}`;
          const query = [...way].reverse().reduce((inner, step) => `${step} { ${inner} }`, selection);
          return { name: place.path, query: `query T($v: ${String(getNullableType(place.type))}) { ${query} }` };
        }),
      ),
    );
  });
}

onBothStores("null for what has a default", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("names the argument or input field, wherever in the schema it stands", async () => {
    const unnamed: string[] = [];
    const all = cases();
    for (const { name, query } of all) {
      for (const execution of ["compiled", "plain"] as const) {
        const { errors = [] } = await api.ask(query, { v: null }, { execution });
        const codes = new Set(errors.map((error) => error.extensions?.code));
        expect({ query, codes: [...codes] }).toEqual({ query, codes: errors.length === 0 ? [] : ["BAD_USER_INPUT"] });
        if (!errors.some(({ message }) => message.includes(`Argument "${name}" of non-null type`))) unnamed.push(query);
      }
    }
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(unnamed).toEqual([]);
  }, 180_000);

  it("in the variable that is the whole input names the field too", async () => {
    const query = `query T($input: RankingInput!) { ranking(input: $input) { ranked } }`;
    const input = { table: "EXPENDITURE", key: "total", by: "AMOUNT", fromYear: 2021, toYear: 2021, unit: null };
    const answer = await api.ask(query, { input });
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      {
        message:
          'Variable "$input" got invalid value null at "input.unit"; Expected non-nullable type "AmountUnit!" not to be null. Give one of YUAN, WAN_YUAN, YI_YUAN; what has a default may be left out.',
        locations: [{ line: 1, column: 9 }],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("written in the document names it as well", async () => {
    const query = `{ ranking(input: { table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2021, toYear: 2021, unit: null }) { ranked } }`;
    const answer = await api.ask(query);
    expect(answer.errors).toMatchObject([
      {
        message:
          'unit: Expected value of type "AmountUnit!", found null. Give one of YUAN, WAN_YUAN, YI_YUAN; what has a default may be left out.',
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });
});
