import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema.js";
import { createSeededApi, type Answer, type SeededApi } from "../support/api.js";
import { walkFrom, type WalkRoot } from "./schema-walk.js";

type Given = GraphQLArgument | GraphQLInputField;

/** A text, id or number of the schema that a client chooses, as a query with the variable $v. */
interface Place {
  readonly name: string;
  readonly type: string;
  readonly query: string;
}

const SCHEMA = buildApiSchema();
const DEPARTMENT = "示例市司法局";
const ROOTS: readonly WalkRoot[] = [
  { field: "department", arguments: `(name: "${DEPARTMENT}")`, kind: "departments" },
  {
    field: "comparison",
    arguments: `(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["total"] })`,
    kind: "comparison",
  },
];
const REQUIRED: Readonly<Record<string, string>> = {
  fromYear: "2020",
  toYear: "2021",
  departmentNames: `["${DEPARTMENT}"]`,
  measure: "TOTAL",
};

function written(type: GraphQLInputType, value: string): string {
  return isListType(type) || ("ofType" in type && isListType(type.ofType)) ? `[${value}]` : value;
}

function usual({ name, type }: Given): string {
  const named = getNamedType(type);
  if (REQUIRED[name] !== undefined) return REQUIRED[name];
  if (isEnumType(named)) return written(type, named.getValues()[0]?.name ?? "");
  if (isInputObjectType(named)) return `{ ${others(Object.values(named.getFields()), "")} }`;
  return written(type, named.name === "Int" ? "2020" : '"total"');
}

function isRequired(one: Given): boolean {
  return isRequiredArgument(one) || isRequiredInputField(one);
}

/** What must be given beside `name`; a comparison needs departments, which the schema cannot say. */
function others(all: readonly Given[], name: string): string {
  return all
    .filter(
      (one) => one.name !== name && (isRequired(one) || (one.name === "departmentNames" && name !== "departmentIds")),
    )
    .filter(
      (one) =>
        one.name !== "departmentNames" ||
        all.some(({ name: beside }) => beside === "regionCode" && name !== "regionCode"),
    )
    .map((one) => `${one.name}: ${usual(one)}`)
    .join(", ");
}

/** Every leaf of `kinds` below an argument: what stands for it in the document, with $v in its place. */
function leavesOf(
  one: Given,
  kinds: readonly string[],
  seen: readonly string[] = [],
): { path: string; type: string; value: string }[] {
  const named = getNamedType(one.type);
  if (kinds.includes(named.name)) return [{ path: one.name, type: named.name, value: written(one.type, "$v") }];
  if (!isInputObjectType(named) || seen.includes(named.name)) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) =>
    leavesOf(field, kinds, [...seen, named.name]).map(({ path, type, value }) => {
      const beside = others(fields, field.name);
      return {
        path: `${one.name}.${path}`,
        type,
        value: written(one.type, `{ ${beside}${beside === "" ? "" : ", "}${field.name}: ${value} }`),
      };
    }),
  );
}

function placesOf(kinds: readonly string[]): Place[] {
  const types = ROOTS.flatMap((root) => walkFrom(SCHEMA, root, false));
  const all = [{ name: "Query", open: "{", close: "}" }, ...types].flatMap(({ name, open, close }) => {
    const type = SCHEMA.getType(name);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields.flatMap((field) =>
      field.args.flatMap((arg) =>
        leavesOf(arg, kinds).map(({ path, type: leaf, value }): Place => {
          const needed = field.args.filter((one) => one.name !== arg.name && isRequiredArgument(one));
          const beside = needed.map((one) => `${one.name}: ${usual(one)}`);
          const below = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
          const args = [...beside, `${arg.name}: ${value}`].join(", ");
          return {
            name: `${name}.${field.name}(${path})`,
            type: leaf,
            query: `query ($v: ${leaf}!) ${open} ${field.name}(${args}) ${below} ${close}`,
          };
        }),
      ),
    );
  });
  return [...new Map(all.map((place) => [place.name, place])).values()];
}

function forged(...values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

const UNUSABLE: readonly string[] = ["\u0000", "甲\u0000乙", "\ud800", "乙\udc00", "x".repeat(100_000)];
const ODD: readonly string[] = ["", "%", "_", "\\", "'", "\u0001\u202e", "\u{1f600}".repeat(500)];
const FORGERIES: readonly string[] = [
  "W10",
  forged("Department", 9_007_199_254_740_991),
  forged("LineItem", 1, 9999, "EXPENDITURE", "\u0000"),
  forged("LineItem", 1, 9999, "EXPENDITURE", "\ud800"),
  forged("Explanation", 1, 2020, 9_007_199_254_740_991),
  forged("Finding", 1, "\u0000"),
  forged("Finding", 1, "x", "9".repeat(30)),
  forged("DepartmentYear", 1, 2020, "\u0000"),
];
const WHOLE: readonly number[] = [-2_147_483_648, -1, 0, 2_147_483_647];

const TEXTS = placesOf(["String", "ID", "Date", "Decimal"]);
const NUMBERS = placesOf(["Int"]);

/** An answer with its errors in one order: work in turns finds them in any. */
function ordered(answer: Answer): Answer {
  const { errors } = answer;
  const inOrder = errors === undefined ? {} : { errors: [...errors].sort((a, b) => compare(a, b)) };
  return { ...answer, ...inOrder };
}

function compare(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}

describe("a text that a client sends", () => {
  let sqlite: SeededApi;
  let postgres: SeededApi;

  beforeAll(async () => {
    sqlite = await createSeededApi("sqlite");
    postgres = await createSeededApi("postgres");
  }, 240_000);

  afterAll(async () => {
    await sqlite.close();
    await postgres.close();
  });

  it("is looked for in every argument and filter of the schema", () => {
    expect(TEXTS.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Query.node(id)",
        "Query.nodes(ids)",
        "Query.departments(after)",
        "Query.department(name)",
        "Query.comparison(input.keys)",
        "Query.lineItems(filter.amount.min)",
      ]),
    );
    expect(TEXTS.length).toBeGreaterThan(50);
    expect(NUMBERS.length).toBeGreaterThan(20);
  });

  it.each(TEXTS)("is refused in $name where no store can be asked for it", async ({ query }) => {
    for (const v of UNUSABLE) {
      const answer = await postgres.ask(query, { v }, { execution: "plain" });
      expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
      expect(JSON.stringify(answer).length).toBeLessThan(1000);
      expect(await sqlite.ask(query, { v })).toEqual(answer);
    }
  });

  it.each(TEXTS)(
    "has one answer in $name, whatever it holds",
    async ({ name, type, query }) => {
      const forgeries = type === "ID" || /after|before/.test(name) ? FORGERIES : [];
      for (const v of [...ODD, ...forgeries]) {
        const answer = await sqlite.ask(query, { v });
        expect(codesOf(answer).filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
        const other = await postgres.ask(query, { v }, { execution: "plain" });
        expect(ordered(other)).toEqual(ordered(answer));
      }
    },
    60_000,
  );

  it.each(NUMBERS)("a number has one answer in $name, however large", async ({ query }) => {
    for (const v of WHOLE) {
      const answer = await sqlite.ask(query, { v });
      // A number that is refused by each of many objects is more errors than an answer may hold.
      const codes = codesOf(answer).filter((code) => code !== "REQUEST_TOO_COSTLY");
      expect(codes.filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
      expect(await postgres.ask(query, { v })).toEqual(answer);
    }
  });

  it("is refused in the document as it is in a variable, and named by its argument", async () => {
    const long = "x".repeat(2001);
    const answers = await Promise.all(
      ["甲\\u0000", long].map((text) => sqlite.ask(`{ department(name: "${text}") { id } }`)),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.message)).toEqual([
      "name holds the character U+0000; leave it out",
      "name is a text of 2001 characters; give at most 2000",
    ]);
  });

  it("is refused in a forged cursor of the right order", async () => {
    const { data } = await sqlite.ask("{ departments(first: 1) { pageInfo { endCursor } } }");
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? "";
    const [order, id, values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, number, string[]];
    const forgeries = [
      forged(
        order,
        id,
        values.map(() => "\u0000"),
      ),
      forged(
        order,
        id,
        values.map(() => "\ud800"),
      ),
      forged(order, 9_007_199_254_740_992, values),
      forged(order, -1, values),
    ];
    for (const after of forgeries) {
      for (const api of [sqlite, postgres]) {
        expect(
          codesOf(await api.ask("query ($after: String) { departments(after: $after) { nodes { id } } }", { after })),
        ).toEqual(["BAD_USER_INPUT"]);
      }
    }
  });

  it("has one answer in a cursor of the largest id, in a list whose ids are far smaller too", async () => {
    for (const list of ["departments", "explanations"]) {
      const { data } = await sqlite.ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`);
      const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? "";
      const [order, , values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, number, string[]];
      const query = `query ($after: String) { ${list}(after: $after, first: 2) { nodes { id } } }`;
      const after = forged(order, Number.MAX_SAFE_INTEGER, values);
      const answer = await sqlite.ask(query, { after });
      expect(answer.errors).toBeUndefined();
      expect(await postgres.ask(query, { after })).toEqual(answer);
    }
  });
});
