import { buildSchema, execute, parse, type DocumentNode, type GraphQLSchema } from "graphql";
import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import { compiledExecutor } from "../../../src/api/execution/compiled-executor.js";
import { buildApiSchema } from "../../../src/api/schema.js";
import { DepartmentType } from "../../../src/api/types/department.js";

const SDL = `type Query { line: Line! lines: [Line!]! late: Line! } type Line { name: String amount: String child: Line children: [Line!] }`;

/** A class that no schema knows, as views are. */
class Unregistered {
  readonly name = "合计";

  constructor(private readonly isBroken: boolean) {}

  get amount(): string {
    if (this.isBroken) throw new RangeError("amount is not loaded");
    return "1.00";
  }

  get child(): Unregistered {
    throw new RangeError("child is not loaded");
  }

  get children(): Iterable<Unregistered> {
    return {
      *[Symbol.iterator]() {
        yield new Unregistered(false);
        throw new RangeError("children end early");
      },
    };
  }
}

function schemaOf(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields();
  if (fields?.line === undefined || fields.lines === undefined || fields.late === undefined)
    throw new Error("no fields");
  fields.line.resolve = () => new Unregistered(true);
  fields.lines.resolve = () => Promise.resolve([new Unregistered(false), new Unregistered(true)]);
  fields.late.resolve = () =>
    new Promise((resolve) => {
      setTimeout(() => resolve(new Unregistered(true)), 5);
    });
  return schema;
}

async function ask(executor: GatewayExecutor, document: DocumentNode, query: string): Promise<unknown> {
  const request = { query };
  // Of what Apollo hands over, all that an executor of ours reads.
  const given = { document, request, queryHash: query, context: {} } as Parameters<GatewayExecutor>[0];
  return JSON.parse(JSON.stringify(await executor(given)));
}

describe("a getter that throws, on an object of any class", () => {
  it.each([
    ["at once", `{ line { name amount } }`],
    ["after a promise, in a list", `{ lines { name amount } }`],
    ["late, when nobody waits for the other field any more", `{ line { amount } late { amount name } }`],
    ["of an object", `{ lines { child { name } name } }`],
    ["while a list is read", `{ line { children { name } } }`],
    ["in two fields at once", `{ lines { amount } late { amount } other: lines { child { name } } }`],
  ])("is the error that graphql-js makes of it, and the process goes on: %s", async (_title, query) => {
    const document = parse(query);
    const plain = await execute({ schema: schemaOf(), document });
    expect(plain.errors).not.toHaveLength(0);
    expect(await ask(compiledExecutor(schemaOf(), 1), document, query)).toEqual(JSON.parse(JSON.stringify(plain)));
  });

  it("is the same error where the class is one of the API's own", async () => {
    const query = `{ department(name: "x") { name region { code } synthetic } }`;
    const ofNothing = (): GraphQLSchema => {
      const schema = buildApiSchema();
      const field = schema.getQueryType()?.getFields().department;
      if (field === undefined) throw new Error("no field");
      // An object of the class of its type that was given no view: each of its getters throws.
      field.resolve = () => Promise.resolve(Object.create(DepartmentType.prototype));
      return schema;
    };
    const document = parse(query);
    const plain = await execute({ schema: ofNothing(), document });
    expect(plain.errors?.map(({ path }) => path)).toEqual([["department", "name"]]);
    expect(await ask(compiledExecutor(ofNothing(), 1), document, query)).toEqual(JSON.parse(JSON.stringify(plain)));
  });

  it("does not hold up what throws nothing", async () => {
    const query = `{ line { name } lines { name } }`;
    const answer = { data: { line: { name: "合计" }, lines: [{ name: "合计" }, { name: "合计" }] } };
    expect(await ask(compiledExecutor(schemaOf(), 1), parse(query), query)).toEqual(answer);
  });
});
