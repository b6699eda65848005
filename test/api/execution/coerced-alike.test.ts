import { createWorldApi } from "../../support/world.js";
import type { Answer, SeededApi } from "../../support/api.js";

const NAME = "示例市取值局";
/** 2^31: GraphQL's Int ends before it. */
const TOO_LARGE = 2_147_483_648;

/** A value of each input type, written into the document and given as a variable: what is refused, and what is taken. */
const VALUES: Readonly<Record<string, readonly (readonly [written: string, given: unknown, isTaken: boolean])[]>> = {
  Int: [
    ["2147483648", TOO_LARGE, false],
    ["-2147483649", -TOO_LARGE - 1, false],
    ['"1"', "1", false],
    ["1.5", 1.5, false],
    ["true", true, false],
    ["2021", 2021, true],
  ],
  ID: [
    ["7", 7, true],
    ["1.5", 1.5, false],
    ["true", true, false],
  ],
  String: [
    ["7", 7, false],
    [`"${NAME}"`, NAME, true],
  ],
  Boolean: [
    ['"true"', "true", false],
    ["1", 1, false],
  ],
  Decimal: [
    ["0.1", 0.1, false],
    ['"0.1"', "0.1", true],
    ["7", 7, true],
  ],
  Date: [
    ['"2021-02-30"', "2021-02-30", false],
    ["2021", 2021, false],
    ['"2021-02-28"', "2021-02-28", true],
  ],
  AmountUnit: [
    ["DOLLAR", "DOLLAR", false],
    ['"YUAN"', "yuan", false],
    ["YUAN", "YUAN", true],
  ],
};

/** A field that takes a value of the type. */
const ASKED: Readonly<Record<string, (value: string) => string>> = {
  Int: (value) => `department(name: "${NAME}") { year(year: ${value}) { year } }`,
  ID: (value) => `department(id: ${value}) { name }`,
  String: (value) => `department(name: ${value}) { name }`,
  Boolean: (value) => `lineItems(filter: { synthetic: ${value} }) { totalCount }`,
  Decimal: (value) => `lineItems(filter: { amount: { min: ${value} } }) { totalCount }`,
  Date: (value) => `findings(filter: { asOf: ${value} }) { totalCount }`,
  AmountUnit: (value) => `department(name: "${NAME}") { year(year: 2021) { totalExpenditure(unit: ${value}) } }`,
};

describe("a value that a client gives", () => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi("sqlite", {
      accounts: [{ department: NAME, year: 2021, tables: { EXPENDITURE: { total: "1.00" } } }],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function bothWays(query: string, variables: Record<string, unknown>): Promise<Answer> {
    const compiled = await api.ask(query, variables);
    expect(await api.ask(query, variables, { execution: "plain" })).toEqual(compiled);
    return compiled;
  }

  const cases = Object.entries(VALUES).flatMap(([type, values]) => values.map((one) => [type, ...one] as const));

  it.each(cases)(
    "of type %s is taken or refused alike by both executors, in the document and as a variable: %s",
    async (type, written, given, isTaken) => {
      const asked = ASKED[type];
      if (asked === undefined) throw new Error(`nothing is asked of ${type}`);
      const inline = await bothWays(`{ ${asked(written)} }`, {});
      const named = await bothWays(`query ($value: ${type}!) { ${asked("$value")} }`, { value: given });
      for (const { errors } of [inline, named]) {
        expect(errors === undefined).toBe(isTaken);
        for (const one of errors ?? []) {
          expect(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(one.extensions?.code);
        }
      }
    },
  );
});
