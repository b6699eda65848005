import { getOperationAST, parse, validate } from "graphql";
import { isCompilable } from "../../../src/api/execution/document-class.js";
import { hoistArguments, hoistedValues } from "../../../src/api/execution/hoisted-arguments.js";
import { buildApiSchema } from "../../../src/api/schema.js";
import { print } from "graphql";

const SCHEMA = buildApiSchema();

function isOfClass(query: string): boolean {
  const document = parse(query);
  expect(validate(SCHEMA, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error("no operation");
  return isCompilable(document, operation);
}

describe("the class of documents that are compiled", () => {
  it.each([
    ["fields and aliases", `{ years { year also: year __typename } }`],
    ["a fragment spread twice", `{ years { ...Y ...Y } } fragment Y on FiscalYear { year }`],
    ["variables in arguments", `query ($n: Int) { departments(first: $n) { totalCount } }`],
    ["variables inside input objects", `query ($y: Int) { departments(filter: { hasYear: $y }) { totalCount } }`],
  ])("holds %s", (_title, query) => {
    expect(isOfClass(query)).toBe(true);
  });

  it.each([
    ["a condition", `query ($a: Boolean!) { years { year @include(if: $a) } }`],
    ["a condition that is always true", `{ years { year @skip(if: false) } }`],
    ["a condition in a fragment", `{ years { ...Y } } fragment Y on FiscalYear { ... @skip(if: false) { year } }`],
    ["introspection", `{ __schema { queryType { name } } }`],
    ["an alias that could be a path inside", `{ name_d: years { year } d: department(name: "x") { name } }`],
    ["an alias that could be an item of a list", `{ idx0: years { year } }`],
    ["an alias that could be the name of a type", `{ FiscalYear: years { year } }`],
    ["an alias that is no key of an object", `{ __proto__: years { year } }`],
  ])("does not hold %s", (_title, query) => {
    expect(isOfClass(query)).toBe(false);
  });
});

describe("an argument that holds a variable", () => {
  const document = parse(`query ($d: OrderDirection, $u: AmountUnit = YUAN, $n: Int) {
    ranking(first: $n, input: { table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2021, toYear: 2021, direction: $d, unit: $u }) { ranked }
    departments(first: $n, orderBy: { field: NAME }) { totalCount }
  }`);
  const operation = getOperationAST(document);

  it("is one variable as a whole, whose value is what graphql-js makes of the argument", () => {
    if (operation == null) throw new Error("no operation");
    const hoisted = hoistArguments(SCHEMA, document, operation);
    if (hoisted === null) throw new Error("not hoisted");
    expect(print(hoisted.document)).toBe(`query ($given0: Int!, $given1: RankingInput!, $given2: Int) {
  ranking(first: $given0, input: $given1) {
    ranked
  }
  departments(first: $given2, orderBy: {field: NAME}) {
    totalCount
  }
}`);
    // $n and $d are left out: the defaults of `first`, `direction`, `stage`, `synthetic`, `continuity` and `decimals`; $u has its own.
    const values = hoistedValues(hoisted.fields, { u: "YUAN" });
    expect(values).toEqual({
      given0: 50,
      given1: {
        continuity: "SOURCED",
        table: "EXPENDITURE",
        key: "total",
        kind: "DEPARTMENT_FINAL",
        by: "AMOUNT",
        fromYear: 2021,
        toYear: 2021,
        direction: "DESC",
        unit: "YUAN",
        stage: "INITIAL_BUDGET",
        synthetic: false,
        decimals: 1,
      },
    });
    expect(values).not.toHaveProperty("given2");
  });

  it("gives no value where graphql-js refuses it", () => {
    if (operation == null) throw new Error("no operation");
    const hoisted = hoistArguments(SCHEMA, document, operation);
    expect(hoistedValues(hoisted?.fields ?? [], { u: null })).toBeNull();
  });
});
