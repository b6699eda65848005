import { createSeededApi, type Answer, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

interface Case {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly says: RegExp;
}

const REFUSED: Readonly<Record<string, Case>> = {
  "a page larger than the bound": {
    query: `{ lineItems(first: 100000) { nodes { id } } }`,
    says: /first: 100000 .*500/,
  },
  "a page of no size": { query: `{ departments(first: 0) { nodes { id } } }`, says: /first: 0 .*1 to 500/ },
  "first together with last": { query: `{ departments(first: 1, last: 1) { nodes { id } } }`, says: /last: 1 .*first/ },
  "a cursor that is none": { query: `{ departments(after: "x") { nodes { id } } }`, says: /after: "x" is no cursor/ },
  "both id and name": {
    query: `{ department(id: "x", name: "y") { id } }`,
    says: /name: "y" is given together with id/,
  },
  "neither id nor name": { query: `{ department { id } }`, says: /id: nothing given; give the id or the full name/ },
  "decimals out of bounds": {
    query: `{ department(name: "示例市司法局") { year(year: 2020) { change(decimals: 9) { rate } } } }`,
    says: /decimals: 9 is outside 0 to 8/,
  },
  "an unknown enum value": {
    query: `{ department(name: "示例市司法局") { year(year: 2020) { totalIncome(unit: DOLLAR) } } }`,
    says: /unit: Value "DOLLAR" .*Give one of YUAN, WAN_YUAN, YI_YUAN/,
  },
  "an unknown enum value in a variable": {
    query: `query ($unit: AmountUnit!) { department(name: "示例市司法局") { year(year: 2020) { totalIncome(unit: $unit) } } }`,
    variables: { unit: "DOLLAR" },
    says: /\$unit.*DOLLAR/,
  },
  "a float for a Decimal": {
    query: `{ lineItems(filter: { amount: { min: 0.1 } }) { nodes { id } } }`,
    says: /min: Decimal: 0\.1 is refused; send a string/,
  },
  "a float for a Decimal in a variable": {
    query: `query ($min: Decimal) { lineItems(filter: { amount: { min: $min } }) { nodes { id } } }`,
    variables: { min: 0.1 },
    says: /0\.1.*send a string/,
  },
  "a whole number that a double cannot hold": {
    query: `{ lineItems(filter: { amount: { min: 9007199254740993 } }) { nodes { id } } }`,
    says: /9007199254740993 is refused/,
  },
  "years of lines in the wrong order": {
    query: `{ lineItems(filter: { fromYear: 2023, toYear: 2020 }) { totalCount } }`,
    says: /filter\.fromYear: 2023 is after toYear 2020; give the earlier year first/,
  },
  "years of reasons in the wrong order": {
    query: `{ explanations(filter: { fromYear: 2023, toYear: 2020 }) { totalCount } }`,
    says: /filter\.fromYear: 2023 is after toYear 2020; give the earlier year first/,
  },
  "years of findings in the wrong order": {
    query: `{ findings(filter: { fromYear: 2023, toYear: 2020 }) { totalCount } }`,
    says: /filter\.fromYear: 2023 is after toYear 2020; give the earlier year first/,
  },
  "years of statistics in the wrong order": {
    query: `{ explanationStatistics(filter: { fromYear: 2023, toYear: 2020 }) { total { statedChanges } } }`,
    says: /filter\.fromYear: 2023 is after toYear 2020; give the earlier year first/,
  },
  "findings of a rule that is none": {
    query: `{ findings(filter: { rules: ["restatement", "statement.rates"] }) { totalCount } }`,
    says: /filter\.rules: "statement\.rates" is no rule; `rules { id }` lists them/,
  },
  "counts of findings of a rule that is none": {
    query: `{ findingCounts(filter: { rules: ["statement.rates"] }) { count } }`,
    says: /filter\.rules: "statement\.rates" is no rule/,
  },
  "a comparison of nothing": {
    query: `{ comparison(input: { fromYear: 2020, toYear: 2021, table: EXPENDITURE }) { years } }`,
    says: /give departmentIds, departmentNames or regionCode/,
  },
  "a comparison with the years turned round": {
    query: `{ comparison(input: { regionCode: "9901", fromYear: 2021, toYear: 2020, table: EXPENDITURE }) { years } }`,
    says: /input\.fromYear: 2021 is after toYear 2020/,
  },
  "a comparison of an unknown department": {
    query: `{ comparison(input: { departmentNames: ["示例市无此局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE }) { years } }`,
    says: /input\.departmentNames: "示例市无此局" is the name of no department/,
  },
  "a comparison above 10,000 cells": {
    query: `{ comparison(input: { regionCode: "99", fromYear: 1900, toYear: 2023, table: BASIC_EXPENDITURE }) { years } }`,
    says: /input: "\d+ cells" are more than 10000/,
  },
  "an order without the year that it needs": {
    query: `{ departments(orderBy: [{ field: CHANGE_RATE }]) { nodes { id } } }`,
    says: /orderBy\.year: nothing given; CHANGE_RATE is the figure of one year/,
  },
  "an id of no department in a filter": {
    query: `{ lineItems(filter: { departmentIds: ["nonsense"] }) { nodes { id } } }`,
    says: /filter\.departmentIds: "nonsense" is the id of no department/,
  },
  "a rate bound with more decimals than can be compared exactly": {
    query: `{ lineItems(filter: { changeRate: { min: "0.0000000000001" } }) { nodes { id } } }`,
    says: /filter\.changeRate: "0\.0000000000001" has more than 12 decimals/,
  },
  "more ids than one request may hold": {
    query: `{ nodes(ids: [${Array.from({ length: 501 }, () => '"x"').join(",")}]) { id } }`,
    says: /ids: 501 ids are more than 500/,
  },
};

function firstError(answer: Answer): { message: string; code: unknown } {
  const [error] = answer.errors ?? [];
  return { message: error?.message ?? "", code: error?.extensions?.code };
}

onBothStores("a bad request", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it.each(Object.entries(REFUSED))(
    "is refused with argument, value and remedy: %s",
    async (_title, { query, variables, says }) => {
      for (const execution of ["compiled", "plain"] as const) {
        const answer = await api.ask(query, variables, { execution });
        expect(firstError(answer)).toEqual({ message: expect.stringMatching(says) as string, code: "BAD_USER_INPUT" });
        expect(JSON.stringify(answer)).not.toMatch(/SELECT|node_modules|\.ts:|\.js:|\/work\/|at Object/);
      }
    },
  );

  it("is answered with null for an unknown department", async () => {
    expect(await api.ask(`{ department(name: "示例市无此局") { id } }`)).toEqual({ data: { department: null } });
    expect(await api.ask(`{ department(id: "bm9uZQ") { id } }`)).toEqual({ data: { department: null } });
  });

  it.each([
    ["too deep", `{ department(name: "x") { years ${"{ department { years ".repeat(9)}{ year }${" } }".repeat(9)} } }`],
    [
      "too many aliases",
      `{ ${Array.from({ length: 80 }, (_, index) => `a${String(index)}: years { year }`).join(" ")} }`,
    ],
    ["too many tokens", `{ years { ${"year ".repeat(4000)} } }`],
  ])("is stopped by a limit before it reaches the store: %s", async (_title, query) => {
    const answer = await api.ask(query);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toHaveLength(1);
    expect(api.statements).toEqual([]);
  });

  it("says only that it happened where the store fails", async () => {
    const fail = async (): Promise<never> => Promise.reject(new Error("SELECT secret FROM /data/store.db"));
    const failing = { rows: fail, manyRows: fail };
    const answer = await api.askOf(failing, `{ years { year } }`);
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message: "the server could not answer this",
          path: ["years"],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
  });
});
