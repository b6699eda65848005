import { WHOLE_REACH } from "../../src/queries/reach.js";
import { createSeededApi, type Answer, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { QUERIES } from "./queries.js";

onBothStores("what a request loads", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  /** The answers of compiled execution and how many statements each took: three rules ask the same of them. */
  const answered = new Map<string, { readonly answer: Answer; readonly statements: number }>();

  async function once(query: string): Promise<{ readonly answer: Answer; readonly statements: number }> {
    const known = answered.get(query);
    if (known !== undefined) return known;
    const answer = await api.ask(query);
    const asked = { answer, statements: api.statements.length };
    answered.set(query, asked);
    return asked;
  }

  it.each(Object.entries(QUERIES))("is all that its answer needs: %s", async (_title, query) => {
    const { answer } = await once(query);
    const whole = await api.ask(query, {}, { reach: WHOLE_REACH });
    expect(answer.errors).toBeUndefined();
    expect(answer).toEqual(whole);
  });

  it.each(Object.entries(QUERIES))(
    "is answered alike by compiled and by plain execution: %s",
    async (_title, query) => {
      expect((await once(query)).answer).toEqual(await api.ask(query, {}, { execution: "plain" }));
    },
  );

  it.each(Object.entries(QUERIES))("takes at most six statements: %s", async (_title, query) => {
    expect((await once(query)).statements).toBeLessThanOrEqual(6);
  });

  it("takes at most three statements for a comparison, whatever its size", async () => {
    const ask = async (input: string): Promise<number> => {
      const answer = await api.ask(
        `{ comparison(input: { ${input} }) { rows { name cells { amount change { amount rate explanations { text } } } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return api.statements.length;
    };
    const small = await ask(
      `departmentNames: ["示例市司法局"], fromYear: 2020, toYear: 2020, table: EXPENDITURE, keys: ["total"]`,
    );
    const large = await ask(`regionCode: "9901", fromYear: 2010, toYear: 2023, table: BASIC_EXPENDITURE`);
    expect(small).toBeLessThanOrEqual(3);
    expect(large).toBe(small);
  });

  it("takes as many statements for all years, lines and departments as for one", async () => {
    const count = async (query: string): Promise<number> => {
      await api.ask(query);
      return api.statements.length;
    };
    const years = (range: string): string =>
      `{ department(name: "示例市司法局") { years${range} { year totalExpenditure change { amount rate agreement } } } }`;
    expect(await count(years(""))).toBe(await count(years("(from: 2020, to: 2020)")));
    const pages = (first: number): string =>
      `{ lineItems(first: ${String(first)}, filter: { synthetic: true }) { nodes { amount change { rate } department { name } } } }`;
    expect(await count(pages(500))).toBe(await count(pages(1)));
    const departments = (first: number): string =>
      `{ departments(first: ${String(first)}) { nodes { years { totalExpenditure change { rate } } } } }`;
    expect(await count(departments(100))).toBe(await count(departments(1)));
  });
});
