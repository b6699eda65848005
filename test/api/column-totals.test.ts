import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

onBothStores("the totals of the years of a comparison", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function compare(input: string, fields: string): Promise<unknown> {
    const answer = await api.ask(`{ comparison(input: { ${input} }) { ${fields} } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data?.comparison;
  }

  it("sum no part of a group that stands in a row above it, and no succession row together with its parts", async () => {
    // 档案馆 2017 has a total of 80.00; 30108+30110 (30104 before 2018) lies below it
    const archives = `departmentNames: ["示例县档案馆"], table: BASIC_EXPENDITURE, continuity: PROVISIONAL, fromYear: 2017, toYear: 2018`;
    expect(await compare(archives, "columnTotals { total { amount counted } }")).toEqual({
      columnTotals: [{ total: { amount: "80.00", counted: 1 } }, { total: { amount: "89.00", counted: 1 } }],
    });
    // 农业和林业局 2020: 200.00; 农业农村局 120.00 + 林业局 90.00 in 2021
    const forestry = `departmentNames: ["示例县林业局"], table: GENERAL_BUDGET_EXPENDITURE, followSuccession: true, fromYear: 2020, toYear: 2021`;
    expect(await compare(forestry, "columnTotals { total { amount counted nested } }")).toEqual({
      columnTotals: [
        { total: { amount: "200.00", counted: 1, nested: 2 } },
        { total: { amount: "210.00", counted: 1, nested: 2 } },
      ],
    });
    // 21605 of 2018 (10.00) stands in the row of 20701 (50.00) and in that of 216 (10.00): 50.00 + 10.00
    const centre = `departmentNames: ["示例县广播文化中心"], table: GENERAL_BUDGET_EXPENDITURE, codePrefix: "216", continuity: PROVISIONAL, fromYear: 2018, toYear: 2019`;
    expect(
      await compare(centre, "rows { key cells { amount } } columnTotals { total { amount counted notPublished } }"),
    ).toEqual({
      rows: [
        { key: "20701", cells: [{ amount: "60.00" }, { amount: "66.00" }] },
        { key: "216", cells: [{ amount: "10.00" }, { amount: null }] },
      ],
      columnTotals: [
        { total: { amount: "60.00", counted: 2, notPublished: 0 } },
        { total: { amount: "66.00", counted: 1, notPublished: 1 } },
      ],
    });
  });

  it("add no income to expenditure", async () => {
    const summary = `departmentNames: ["示例市司法局"], table: INCOME_EXPENDITURE_SUMMARY, levels: [TOTAL], fromYear: 2019, toYear: 2019`;
    expect(await compare(summary, "columnTotals { total { amount counted nested unlike } }")).toEqual({
      columnTotals: [{ total: { amount: null, counted: 0, nested: 2, unlike: 2 } }],
    });
  });
});
