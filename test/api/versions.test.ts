import { createSeededApi, type Answer, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { CHANGE, LINE, YEAR } from "./queries.js";

const CULTURE = "示例市文化和旅游局";
const ANNALS = "示例市东样区史志办公室";

onBothStores("a version of an account", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<Answer["data"]> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  const year = (name: string, args: string, fields: string): string =>
    `{ department(name: "${name}") { year(${args}) { ${fields} } } }`;

  it("is listed with its number, day and document, and which one is served", async () => {
    const fields = "version versions { version day publishedOn document title served }";
    expect(await ask(year(CULTURE, "year: 2021", fields))).toEqual({
      department: {
        year: {
          version: 2,
          versions: [
            {
              version: 1,
              day: "2022-08-26",
              publishedOn: "2022-08-26",
              document: "example-culture-tourism-bureau-2021",
              title: "2021年度示例市文化和旅游局部门决算（虚构示例）",
              served: false,
            },
            {
              version: 2,
              day: "2022-11-18",
              publishedOn: "2022-11-18",
              document: "example-culture-tourism-bureau-2021-v2",
              title: "2021年度示例市文化和旅游局部门决算（更正）（虚构示例）",
              served: true,
            },
          ],
        },
      },
    });
  });

  it.each([
    ["its number", "version: 1"],
    ["its day", 'asOf: "2022-08-26"'],
    ["any day before the next", 'asOf: "2022-11-17"'],
  ])("is served by %s, with what its own narrative states", async (_by, args) => {
    // 893.19 - 830.05 = 63.14 and 63.14 / 830.05 = 7.6 % as the first document says; the correction has 886.79.
    const fields = `version lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "total") { amount
      change { amount rate agreement stated { amount } } history { year amount } departmentYear { version } }`;
    expect(await ask(year(CULTURE, `year: 2021, ${args}`, fields))).toMatchObject({
      department: {
        year: {
          version: 1,
          lineItem: {
            amount: "893.19",
            change: { amount: "63.14", rate: "7.6", agreement: "EXACT", stated: { amount: "63.14" } },
            departmentYear: { version: 1 },
          },
        },
      },
    });
  });

  it("does not know the years that came after its day", async () => {
    const fields = `lineItem(table: EXPENDITURE, key: "total") { history { year } }`;
    const data = await ask(year(CULTURE, `year: 2021, version: 1`, fields));
    expect(data).toEqual({
      department: { year: { lineItem: { history: [2018, 2019, 2020, 2021].map((one) => ({ year: one })) } } },
    });
  });

  it("is absent before its first day, and where there is no such number", async () => {
    expect(
      await ask(`{ department(name: "${CULTURE}") {
        before: year(year: 2021, asOf: "2022-08-25") { id } none: year(year: 2021, version: 3) { id }
        years(from: 2020, asOf: "2022-08-25") { year } } }`),
    ).toEqual({ department: { before: null, none: null, years: [{ year: 2020 }] } });
  });

  it("gives the base of the year after as it was published by that day", async () => {
    // The corrected 2024 spent 507.15, the first 513.65; 2025 spent 529.60 and came later than both.
    const fields = `lineItem(table: EXPENDITURE, key: "total") { amount change { base } }`;
    const asked = `{ department(name: "${ANNALS}") { now: year(year: 2025) { ${fields} }
      first: year(year: 2024, version: 1) { ${fields} } } }`;
    expect(await ask(asked)).toEqual({
      department: {
        now: { lineItem: { amount: "529.60", change: { base: "507.15" } } },
        first: { lineItem: { amount: "513.65", change: { base: null } } },
      },
    });
  });

  it("has ids of its own, which lead back to it", async () => {
    const fields = `id lineItem(table: EXPENDITURE, key: "2013199") { id } explanations { id text } findings { id }`;
    const asked = `{ department(name: "${ANNALS}") { first: year(year: 2024, version: 1) { ${fields} } now: year(year: 2024) { ${fields} } } }`;
    interface Year {
      readonly id: string;
      readonly lineItem: { id: string };
      readonly explanations: { id: string; text: string }[];
    }
    const data = (await ask(asked)) as unknown as { department: { first: Year; now: Year } };
    const { first, now } = data.department;
    expect([first.id === now.id, first.lineItem.id === now.lineItem.id]).toEqual([false, false]);
    const reason = first.explanations[0];
    const ids = [first.id, first.lineItem.id, now.lineItem.id, reason?.id];
    const found = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on DepartmentYear { version } ... on LineItem { amount }
        ... on Explanation { text lineItem { departmentYear { version } } } } }`,
      { ids },
    );
    expect(found.data?.nodes).toEqual([
      { id: first.id, version: 1 },
      { id: first.lineItem.id, amount: "152.45" },
      { id: now.lineItem.id, amount: "145.95" },
      { id: reason?.id, text: reason?.text, lineItem: { departmentYear: { version: 1 } } },
    ]);
  });

  it("is compared as of a day, in no more statements", async () => {
    const asked = (asOf: string): string => `{ comparison(input: { departmentNames: ["${CULTURE}"], fromYear: 2020,
      toYear: 2022, table: GENERAL_BUDGET_EXPENDITURE, keys: ["total"]${asOf} }) { rows { cells { year amount change { rate comparability } } } } }`;
    expect(await ask(asked(', asOf: "2022-09-01"'))).toEqual({
      comparison: {
        rows: [
          {
            cells: [
              expect.objectContaining({ year: 2020, amount: "830.05" }),
              { year: 2021, amount: "893.19", change: { rate: "7.6", comparability: "COMPARABLE" } },
              { year: 2022, amount: null, change: { rate: null, comparability: "CURRENT_MISSING" } },
            ],
          },
        ],
      },
    });
    expect(api.statements.length).toBeLessThanOrEqual(3);
    expect(await ask(asked(', asOf: "2026-12-31"'))).toEqual(await ask(asked("")));
  });

  it.each([CULTURE, ANNALS, "示例市西样区保密局"])(
    "of the newest day is the answer that is given by default, ids and all: %s",
    async (name) => {
      const selection = `${YEAR} lineItems { ${LINE} }`;
      const query = (args: string): string =>
        `{ department(name: "${name}") { years${args} { ${selection} } } } ${CHANGE}`;
      expect(await ask(query('(asOf: "2026-08-21")'))).toEqual(await ask(query("")));
      expect(api.statements.length).toBeLessThanOrEqual(6);
    },
  );

  it.each([
    [
      `year(year: 2021, version: 1, asOf: "2022-08-26")`,
      'asOf: "2022-08-26" is given together with version; give one of them',
    ],
    ["year(year: 2021, version: 0)", "version: 0 is no version; they count from 1 for the oldest"],
    [
      `years(asOf: "2022-02-30")`,
      'Date: "2022-02-30" is refused; send a day of the calendar as a string such as "2022-08-26"',
    ],
  ])("is refused, with the reason: %s", async (field, message) => {
    const { errors } = await api.ask(`{ department(name: "${CULTURE}") { ${field} { year } } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});
