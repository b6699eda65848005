import { buildSchema, execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { guardGetter } from "../../src/api/guarded-getters.js";

const SCHEMA = buildSchema(
  `type Query { line: Line! } type Line { name: String amount: String child: Line children: [Line!] }`,
);
const DOCUMENT = parse(`{ line { name amount child { name } children { name } } }`);

class Base {
  get amount(): string {
    throw new RangeError("amount is not loaded");
  }
}

class Line extends Base {
  private readonly printed = ["合", "计"];

  get name(): string {
    return this.printed.join("");
  }

  get child(): Line {
    throw new RangeError("child is not loaded");
  }

  get children(): Line[] {
    throw new RangeError("children are not loaded");
  }
}

// The root field waits, as all of ours do: what follows runs where nothing catches.
const root = SCHEMA.getQueryType()?.getFields().line;
if (root !== undefined) root.resolve = () => Promise.resolve(new Line());

for (const name of ["name", "amount", "child", "children"]) guardGetter(Line.prototype, name);

const ANSWER = {
  data: { line: { name: "合计", amount: null, child: null, children: null } },
  errors: [
    { message: "amount is not loaded", path: ["line", "amount"] },
    { message: "child is not loaded", path: ["line", "child"] },
    { message: "children are not loaded", path: ["line", "children"] },
  ],
};

describe("a getter that throws", () => {
  it("is an error of its field alone where the query is compiled, and does not end the process", async () => {
    const query = compileQuery(SCHEMA, DOCUMENT);
    if (!isCompiledQuery(query)) throw new Error("the query cannot be compiled");
    const answer = await query.query({}, {}, {});
    expect(answer).toMatchObject(ANSWER);
  });

  it("is the same error where the query is executed plainly", async () => {
    expect(await execute({ schema: SCHEMA, document: DOCUMENT })).toMatchObject(ANSWER);
  });

  it("says where there is none, so that a field that is read otherwise is refused", () => {
    expect(guardGetter(Line.prototype, "name")).toBe(true);
    expect(guardGetter(Line.prototype, "printed")).toBe(false);
  });

  it("still gives what it gives where it throws nothing", () => {
    expect(new Line().name).toBe("合计");
  });
});
