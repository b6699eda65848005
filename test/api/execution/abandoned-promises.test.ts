import { setTimeout as delay } from "node:timers/promises";
import { buildSchema, isObjectType, parse, type GraphQLSchema } from "graphql";
import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import { DEFAULT_BOUNDS } from "../../../src/api/bounds.js";
import { compiledExecutor } from "../../../src/api/execution/compiled-executor.js";
import { countFields } from "../../../src/api/execution/counted-fields.js";
import { plainExecutor } from "../../../src/api/execution/plain-executor.js";
import { RequestBudget } from "../../../src/api/execution/request-budget.js";

const SDL = `type Query { lines: [Line!]! few: [Line] } type Line { name: String! later: Line! }`;

/** A line whose getter throws, at once or once it has been waited for. */
class BrokenLine {
  get name(): string {
    throw new RangeError("name is not loaded");
  }
}

const WAITING = { name: "合计" };

function schemaOf(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields();
  const line = schema.getType("Line");
  const later = isObjectType(line) ? line.getFields().later : undefined;
  if (fields?.lines === undefined || fields.few === undefined || later === undefined) throw new Error("no fields");
  fields.lines.resolve = () => [WAITING, new BrokenLine(), WAITING];
  fields.few.resolve = () => [WAITING, new BrokenLine(), WAITING];
  later.resolve = async () => delay(5, new BrokenLine());
  return schema;
}

// Jest itself fails a test in which a promise fails unheard, as it would end the process of a server.
describe("promises of a list whose later element fails at once", () => {
  it.each(["plainly", "compiled"])("are heard, and the answer is that of graphql-js: executed %s", async (way) => {
    const schema = schemaOf();
    countFields(schema);
    const executor = way === "compiled" ? compiledExecutor(schema, 1) : plainExecutor(schema);
    const ask = async (query: string): Promise<unknown[]> => {
      const budget = new RequestBudget(DEFAULT_BOUNDS, undefined);
      const given = { document: parse(query), request: { query }, queryHash: query, context: { budget } };
      // Of what Apollo hands over, all that an executor of ours reads.
      const { data, errors } = await executor(given as unknown as Parameters<GatewayExecutor>[0]);
      await delay(50);
      budget.end();
      const answered: unknown = JSON.parse(JSON.stringify(data));
      return [answered, errors?.map(({ path }) => path?.join(".")).sort()];
    };
    expect(await ask(`{ lines { name later { name } } }`)).toEqual([null, expect.arrayContaining(["lines.1.name"])]);
    // Each element that may be null is null by itself, with the error of the field that failed.
    expect(await ask(`{ few { name later { name } } }`)).toEqual([
      { few: [null, null, null] },
      ["few.0.later.name", "few.1.name", "few.2.later.name"],
    ]);
  });
});
