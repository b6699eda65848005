import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const ANNALS = "示例市东样区史志办公室";

onBothStores("the prior figure that a change is against", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("is what the prior year published, or what this year's account makes of it", async () => {
    // Published 41.60: 42.00 - 41.60 = 0.40, 1.0 %. This account says -1.30: 42.00 + 1.30 = 43.30, -3.0 %.
    const fields = "base baseSource impliedBase amount rate direction agreement";
    const answer = await api.ask(`{ department(name: "${ANNALS}") { year(year: 2025) {
      lineItem(table: OTHER_DISCLOSURES, key: "operating-expenses") {
        byDefault: change { ${fields} } published: change(priorBasis: AS_PUBLISHED) { ${fields} }
        restated: change(priorBasis: AS_RESTATED) { ${fields} } } } } }`);
    const published = {
      base: "41.60",
      baseSource: "PUBLISHED",
      impliedBase: "43.30",
      amount: "0.40",
      rate: "1.0",
      direction: "INCREASE",
      agreement: "CONTRADICTS",
    };
    expect(answer.data).toEqual({
      department: {
        year: {
          lineItem: {
            byDefault: published,
            published,
            restated: {
              ...published,
              base: "43.30",
              baseSource: "IMPLIED",
              amount: "-1.30",
              rate: "-3.0",
              direction: "DECREASE",
              agreement: "EXACT",
            },
          },
        },
      },
    });
  });

  it("is the published one where this year's account makes nothing of it, and for the total of the year", async () => {
    const answer = await api.ask(`{ department(name: "${ANNALS}") { year(year: 2025) {
      change(priorBasis: AS_RESTATED) { base baseSource }
      lineItem(table: EXPENDITURE, key: "2013199") { change(priorBasis: AS_RESTATED) { base baseSource } } } } }`);
    // 收、支总计: 536.05 - 12.85 = 523.20, as 2024 published it.
    expect(answer.data).toEqual({
      department: {
        year: {
          change: { base: "523.20", baseSource: "IMPLIED" },
          lineItem: { change: { base: "145.95", baseSource: "PUBLISHED" } },
        },
      },
    });
  });

  it("never touches a change against a budget", async () => {
    const change = "base baseSource amount";
    const answer = await api.ask(`{ department(name: "${ANNALS}") { year(year: 2025) {
      lineItem(table: THREE_PUBLIC, key: "reception") {
        one: change(basis: ADJUSTED_BUDGET) { ${change} } other: change(basis: ADJUSTED_BUDGET, priorBasis: AS_RESTATED) { ${change} } } } } }`);
    const against = { base: "1.50", baseSource: "PUBLISHED", amount: "-0.40" };
    expect(answer.data).toEqual({ department: { year: { lineItem: { one: against, other: against } } } });
  });

  it("is picked for a comparison too, and for its overall change of two neighbouring years", async () => {
    const answer = await api.ask(`{ comparison(input: { departmentNames: ["${ANNALS}"], fromYear: 2024, toYear: 2025,
      table: OTHER_DISCLOSURES, keys: ["operating-expenses"], priorBasis: AS_RESTATED }) {
        rows { cells { amount change { amount rate } } overall { amount basis } } } }`);
    expect(answer.data).toEqual({
      comparison: {
        rows: [
          {
            cells: [
              { amount: "41.60", change: { amount: null, rate: null } },
              { amount: "42.00", change: { amount: "-1.30", rate: "-3.0" } },
            ],
            overall: { amount: "-1.30", basis: "FIRST_YEAR" },
          },
        ],
      },
    });
  });

  it("is of the published scope where this year's account only repeats the published figure", async () => {
    // 7.37 after a stated -0.53 implies the 7.90 that 2021 published, of the general budget alone.
    const answer = await api.ask(`{ department(name: "示例市文化和旅游局") { year(year: 2022) {
      lineItem(table: THREE_PUBLIC, key: "total") {
        change(priorBasis: AS_RESTATED) { base baseSource likeForLike scopeDifferences { kind } } } } } }`);
    expect(answer.data).toEqual({
      department: {
        year: {
          lineItem: {
            change: {
              base: "7.90",
              baseSource: "IMPLIED",
              likeForLike: false,
              scopeDifferences: [{ kind: "TABLE_SCOPE" }],
            },
          },
        },
      },
    });
  });

  it("leads a derived reason back to its own figures", async () => {
    const answer = await api.ask(`{ department(name: "${ANNALS}") { year(year: 2025) {
      lineItem(table: EXPENDITURE, key: "total") { change(priorBasis: AS_RESTATED) { explanations(includeDerived: true) { id text } } } } } }`);
    const data = answer.data as unknown as {
      department: { year: { lineItem: { change: { explanations: { id: string; text: string }[] } } } };
    };
    const derived = data.department.year.lineItem.change.explanations;
    expect(derived.length).toBeGreaterThan(0);
    const found = await api.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Explanation { text } } }`, {
      ids: derived.map(({ id }) => id),
    });
    expect(found.data?.nodes).toEqual(derived);
  });
});
