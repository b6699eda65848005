import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

onBothStores("continuity of departments", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<unknown> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  const compare = (input: string): Promise<unknown> =>
    ask(`{ comparison(input: { ${input}, table: GENERAL_BUDGET_EXPENDITURE, keys: ["total"] }) { rows {
      department { name } departments { name } successions { id }
      cells { amount change { amount rate comparability likeForLike successions { kind } } } overall { amount rate } cagr } } }`);

  it("a department is found by a former name and by its present one", async () => {
    const former = await ask(`{ department(name: "示例市文化局") { id name } }`);
    expect(former).toEqual(await ask(`{ department(name: "示例市文化和旅游局") { id name } }`));
    expect(former).toMatchObject({ department: { name: "示例市文化和旅游局" } });
  });

  it("departments that merged are compared as a group: 110.00 + 50.00 = 160.00, then 168.00, which is +5.0 %", async () => {
    const change = (amount: string, rate: string, successions: unknown[]): unknown => ({
      amount,
      rate,
      comparability: "COMPARABLE",
      likeForLike: true,
      successions,
    });
    // 160.00 - 140.00 = 20.00, 14.29 %; 176.40 - 168.00 = 8.40, 5.0 %; 176.40 - 160.00 = 16.40, 10.25 %
    const answer = {
      comparison: {
        rows: [
          {
            department: { name: "示例县文化和旅游局" },
            departments: expect.arrayContaining([
              { name: "示例县文化局" },
              { name: "示例县旅游局" },
              { name: "示例县文化和旅游局" },
            ]) as unknown,
            successions: [{ id: "example-county-culture-tourism" }],
            cells: [
              { amount: "160.00", change: change("20.00", "14.3", []) },
              { amount: "168.00", change: change("8.00", "5.0", [{ kind: "MERGE" }]) },
              { amount: "176.40", change: change("8.40", "5.0", []) },
            ],
            overall: { amount: "16.40", rate: "10.3" },
            // (176.40 / 160.00)^(1/2) - 1 = 1.1025^(1/2) - 1 = 5.0 %
            cagr: "5.0",
          },
        ],
      },
    };
    for (const name of ["示例县文化局", "示例县文化和旅游局"]) {
      const input = `departmentNames: ["${name}"], fromYear: 2020, toYear: 2022, followSuccession: true`;
      expect(await compare(input)).toEqual(answer);
    }
  });

  it("departments that merged share one row where both are asked for", async () => {
    const names = `["示例县旅游局", "示例县文化局"]`;
    const answer = (await compare(
      `departmentNames: ${names}, fromYear: 2020, toYear: 2021, followSuccession: true`,
    )) as { comparison: { rows: unknown[] } };
    expect(answer.comparison.rows).toHaveLength(1);
  });

  it("departments are not joined unless asked for: the merged one has no base, and says that it differs", async () => {
    expect(await compare(`departmentNames: ["示例县文化和旅游局"], fromYear: 2021, toYear: 2021`)).toMatchObject({
      comparison: {
        rows: [
          {
            departments: [{ name: "示例县文化和旅游局" }],
            successions: [],
            cells: [{ amount: "168.00", change: { amount: null, comparability: "BASE_MISSING", likeForLike: false } }],
          },
        ],
      },
    });
  });

  it("a split is compared as a group: 200.00, then 120.00 + 90.00 = 210.00, which is +5.0 %", async () => {
    const input = `departmentNames: ["示例县林业局"], fromYear: 2020, toYear: 2021, followSuccession: true`;
    expect(await compare(input)).toMatchObject({
      comparison: {
        rows: [{ cells: [{ amount: "200.00" }, { amount: "210.00", change: { amount: "10.00", rate: "5.0" } }] }],
      },
    });
  });

  it("a renamed department that two stored departments stand for is one series: 30.00, then 33.00", async () => {
    const input = `departmentNames: ["示例县物价局"], fromYear: 2020, toYear: 2021, followSuccession: true`;
    expect(await compare(input)).toMatchObject({
      comparison: { rows: [{ cells: [{ amount: "30.00" }, { amount: "33.00", change: { rate: "10.0" } }] }] },
    });
  });

  it("a history follows succession only where asked for, each line with its own department", async () => {
    const history = (argument: string): Promise<unknown> =>
      ask(`{ department(name: "示例县文化和旅游局") { year(year: 2022) { lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "total") {
        history${argument} { year amount department { name } } } } } }`);
    const own = [
      { year: 2021, amount: "168.00", department: { name: "示例县文化和旅游局" } },
      { year: 2022, amount: "176.40", department: { name: "示例县文化和旅游局" } },
    ];
    expect(await history("")).toEqual({ department: { year: { lineItem: { history: own } } } });
    const [culture, tourism] = ["示例县文化局", "示例县旅游局"].map((name) => ({ name }));
    const all = (await history("(followSuccession: true)")) as {
      department: { year: { lineItem: { history: unknown[] } } };
    };
    expect(all.department.year.lineItem.history).toHaveLength(6);
    expect(all.department.year.lineItem.history).toEqual(
      expect.arrayContaining([
        { year: 2019, amount: "100.00", department: culture },
        { year: 2019, amount: "40.00", department: tourism },
        { year: 2020, amount: "110.00", department: culture },
        { year: 2020, amount: "50.00", department: tourism },
        ...own,
      ]),
    );
  });

  it("a department tells its successions", async () => {
    expect(
      await ask(`{ department(name: "示例县教育局") { successions { kind year oldNames newNames units } } }`),
    ).toEqual({
      department: {
        successions: [
          {
            kind: "TRANSFER",
            year: 2021,
            oldNames: ["示例县教育局"],
            newNames: ["示例县体育局"],
            units: ["示例县少年宫"],
          },
        ],
      },
    });
  });

  it.each([
    ["示例县教育局", "-50.00", [["示例县少年宫"], []]],
    ["示例县体育局", "60.00", [[], ["示例县少年宫"]]],
  ])("units that left or joined are shown, and the change is not like for like: %s", async (name, amount, units) => {
    const [before, after] = units;
    expect(
      await ask(`{ department(name: "${name}") { year(year: 2021) { units lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "total") {
        change { amount likeForLike scopeDifferences { kind before after } } } } } }`),
    ).toMatchObject({
      department: {
        year: {
          lineItem: {
            change: {
              amount,
              likeForLike: false,
              scopeDifferences: [
                { kind: "UNITS", before, after },
                { kind: "SUCCESSION", before: ["示例县教育局"], after: ["示例县体育局"] },
              ],
            },
          },
        },
      },
    });
  });

  it("a changed scope of 三公 is shown, and the change is not like for like", async () => {
    expect(
      await ask(`{ department(name: "示例市司法局") { years { year lineItem(table: THREE_PUBLIC, key: "total") {
        change { likeForLike scopeDifferences { kind before after } } } } } }`),
    ).toMatchObject({
      department: {
        years: expect.arrayContaining([
          {
            year: 2022,
            lineItem: {
              change: {
                likeForLike: false,
                scopeDifferences: [{ kind: "TABLE_SCOPE", before: ["GENERAL_BUDGET"], after: ["ALL_APPROPRIATION"] }],
              },
            },
          },
        ]) as unknown,
      },
    });
  });

  it.each(["430221", "430212", "4302"])("a region is found by its old code and its new one: %s", async (code) => {
    expect(
      await ask(
        `{ departments(filter: { regionCode: "${code}" }) { nodes { name region { code } formerRegions { code name until } } } }`,
      ),
    ).toEqual({
      departments: {
        nodes: [
          {
            name: "中共株洲市渌口区委政法委员会",
            region: { code: "430212" },
            formerRegions: [{ code: "430221", name: "湖南省株洲市株洲县", until: 2018 }],
          },
        ],
      },
    });
  });

  it("a comparison by an old region code starts its rows from departments of the new one", async () => {
    expect(await compare(`regionCode: "430221", fromYear: 2020, toYear: 2020, followSuccession: true`)).toMatchObject({
      comparison: { rows: [{ department: { name: "中共株洲市渌口区委政法委员会" } }] },
    });
  });

  it("a comparison that follows succession takes three statements", async () => {
    await compare(`regionCode: "9902", fromYear: 2019, toYear: 2022, followSuccession: true`);
    expect(api.statements).toHaveLength(3);
  });
});
