import type { PublishedAccount } from "../../src/domain/account.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { aggregateLines } from "../../src/queries/aggregate-lines.js";
import { smallAccount } from "../support/accounts.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { createStore, onBothStores } from "../support/stores.js";
import { NO_CONDITION } from "./line-conditions.js";

onBothStores("aggregates", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function groups(args: string, fields: string): Promise<unknown> {
    const answer = await api.ask(`{ aggregates(${args}) { groups { ${fields} } } }`);
    expect(answer.errors).toBeUndefined();
    // One more reads the crosswalk where a code may have to be followed, and one the keys of series that are grouped by key.
    expect(api.statements.length).toBeLessThanOrEqual(3);
    return (answer.data?.aggregates as { groups: unknown }).groups;
  }

  it("by year give exact sum, median and quartiles by linear interpolation", async () => {
    // 2019: 226.66, 935.02, 983.58, 1288.49. Sum 3433.75. Place 1.75: 226.66 + 3/4 x 708.36 = 757.93;
    // place 2.5: (935.02 + 983.58) / 2 = 959.30; place 3.25: 983.58 + 1/4 x 304.91 = 1059.8075.
    // 2020: 222.29, 842.82, 984.48; 自然资源局 has no account of that year.
    expect(
      await groups(
        `filter: { synthetic: true, tables: [EXPENDITURE], keys: ["total"], years: [2019, 2020] }, by: [YEAR]`,
        "year lines valued departments sum minimum lowerQuartile median upperQuartile maximum",
      ),
    ).toEqual([
      {
        year: 2019,
        lines: 4,
        valued: 4,
        departments: 4,
        sum: "3433.75",
        minimum: "226.66",
        lowerQuartile: "757.93",
        median: "959.30",
        upperQuartile: "1059.8075",
        maximum: "1288.49",
      },
      {
        year: 2020,
        lines: 3,
        valued: 3,
        departments: 3,
        sum: "2049.59",
        minimum: "222.29",
        lowerQuartile: "532.555",
        median: "842.82",
        upperQuartile: "913.65",
        maximum: "984.48",
      },
    ]);
  });

  it("by region say how many departments, blanks and withheld figures stand behind a sum", async () => {
    // 西样区: 0.38, 0.35, 0 (stated for a blank cell in 2020), withheld in 2021, 0.27, 0.31.
    expect(
      await groups(
        `filter: { synthetic: true, regionCode: "990102", tables: [THREE_PUBLIC], keys: ["total"] }, by: [REGION]`,
        "region { code name } lines valued coverage blank withheld departments sum",
      ),
    ).toEqual([
      {
        region: { code: "990102", name: "示例市西样区" },
        lines: 6,
        valued: 5,
        coverage: "83.3",
        blank: 0,
        withheld: 1,
        departments: 1,
        sum: "1.31",
      },
    ]);
    // 其他收入 of 2020: two departments print an amount, one leaves the cell blank.
    expect(
      await groups(
        `filter: { synthetic: true, years: [2020], tables: [INCOME_EXPENDITURE_SUMMARY], keys: ["income.other"] }, decimals: 2`,
        "lines valued coverage blank departments",
      ),
    ).toEqual([{ lines: 3, valued: 2, coverage: "66.67", blank: 1, departments: 2 }]);
  });

  it("by level add up to the same money on each level of a table", async () => {
    expect(
      await groups(
        `filter: { synthetic: true, departmentNames: ["示例市司法局"], years: [2020], tables: [EXPENDITURE] }, by: [LEVEL]`,
        "level lines sum",
      ),
    ).toEqual([
      { level: "TOTAL", lines: 1, sum: "984.48" },
      { level: "CLASS", lines: 4, sum: "984.48" },
      { level: "GROUP", lines: 5, sum: "984.48" },
      { level: "ITEM", lines: 9, sum: "984.48" },
    ]);
  });

  it("by reason category count a line under each of its categories, and lines with no reason apart", async () => {
    // 公务接待费 of 司法局: -0.23, -0.15, -0.55 (COST_SAVING and WORKLOAD), 0.28 and 0.15 (WORKLOAD), -0.09 (no reason).
    expect(
      await groups(
        `filter: { synthetic: true, departmentNames: ["示例市司法局"], tables: [THREE_PUBLIC], keys: ["reception"] }, by: [REASON_CATEGORY], value: CHANGE_AMOUNT`,
        "category lines sum median",
      ),
    ).toEqual([
      { category: "COST_SAVING", lines: 3, sum: "-0.93", median: "-0.23" },
      { category: "WORKLOAD", lines: 5, sum: "-0.50", median: "-0.15" },
      { category: null, lines: 1, sum: "-0.09", median: "-0.09" },
    ]);
  });

  it("of rates have quartiles and no sum", async () => {
    // 983.58 / 928.52: 5.92986 %, 935.02 / 773.27: 20.91766 %; half-way 13.42376 %.
    expect(
      await groups(
        `filter: { synthetic: true, regionCode: "990100", years: [2019], tables: [EXPENDITURE], keys: ["total"] }, by: [REGION, YEAR], value: CHANGE_RATE, decimals: 3`,
        "region { code } year sum minimum median maximum",
      ),
    ).toEqual([
      { region: { code: "990100" }, year: 2019, sum: null, minimum: "5.930", median: "13.424", maximum: "20.918" },
    ]);
  });

  it("leave fictional departments out unless they are asked for", async () => {
    // 三公 total: 0.66 (渌口 2020), 0.39 (普陀 2024), and of 平潭 24.27 (2015), 29.13 (2016), 13.60 (2017).
    expect(
      await groups(`filter: { tables: [THREE_PUBLIC], keys: ["total"] }, by: [KEY]`, "key departments sum median"),
    ).toEqual([{ key: "total", departments: 3, sum: "68.05", median: "13.60" }]);
  });

  it("are bounded, and tell how many groups there are", async () => {
    const filter = `filter: { synthetic: true, tables: [EXPENDITURE], keys: ["total"] }, by: [REGION, YEAR]`;
    const answer = await api.ask(`{ aggregates(${filter}, first: 2) { groupCount groups { year } } }`);
    // 3 regions x 6 years, less 东样区 2020, and 东样区 2024 and 2025 of the annals office.
    expect(answer.data?.aggregates).toEqual({ groupCount: 19, groups: [{ year: 2018 }, { year: 2019 }] });
    const refused = await api.ask(`{ aggregates(${filter}, first: 0) { groupCount } }`);
    expect(refused.errors?.[0]?.message).toMatch(/^first: 0 is outside 1 to 500/);
    const empty = await api.ask(
      `{ aggregates(filter: { tables: [EXPENDITURE], keys: ["total"], years: [1999] }) { groupCount groups { sum } } }`,
    );
    expect(empty.data?.aggregates).toEqual({ groupCount: 0, groups: [] });
  });

  it("refuse to count the same money several times", async () => {
    const tables = await api.ask(`{ aggregates(filter: { levels: [TOTAL] }) { groupCount } }`);
    expect(tables.errors?.[0]?.message).toMatch(/^filter.tables: nothing given; give exactly one table/);
    const levels = await api.ask(`{ aggregates(filter: { tables: [EXPENDITURE] }) { groupCount } }`);
    expect(levels.errors?.[0]?.message).toMatch(/^filter.levels: nothing given; give one level or one key/);
  });

  it.each([
    // 人员经费 311.37 and 公用经费 108.32 stand beside their total of 419.69
    `{ tables: [BASIC_EXPENDITURE], levels: [TOTAL] }`,
    // income and expenditure, each with the current year in its total: 4 x 629.09
    `{ tables: [INCOME_EXPENDITURE_SUMMARY], levels: [TOTAL] }`,
    `{ tables: [APPROPRIATION_SUMMARY] }, by: [LEVEL]`,
    // 会议费 is a part of 机关运行经费
    `{ tables: [OTHER_DISCLOSURES], levels: [CLASS] }`,
    `{ tables: [INCOME_EXPENDITURE_SUMMARY], keys: ["income.total", "income.current-year"] }, by: [LEVEL]`,
    `{ tables: [INCOME_EXPENDITURE_SUMMARY], keys: ["204", "income.general-budget"], levels: [CLASS] }`,
  ])("refuse lines of one level that repeat each other's money or do not add up: %s", async (filter) => {
    const answer = await api.ask(`{ aggregates(filter: ${filter}) { groupCount } }`);
    expect(answer.errors?.[0]?.message).toMatch(/^filter.keys: .* group by KEY/);
  });

  it("add classes of one side, and any lines of one key each", async () => {
    const summary = "tables: [INCOME_EXPENDITURE_SUMMARY], years: [2020]";
    // 490.81 + 123.29
    expect(await groups(`filter: { ${summary}, levels: [CLASS], keys: ["201", "204"] }`, "sum")).toEqual([
      { sum: "614.10" },
    ]);
    expect(await groups(`filter: { ${summary}, levels: [TOTAL] }, by: [KEY]`, "key sum")).toEqual(
      ["expenditure.current-year", "expenditure.total", "income.current-year", "income.total"].map((key) => ({
        key,
        sum: "629.09",
      })),
    );
  });
});

/** 1,100 items at the bound of a figure and one of one fen. */
function largestAccount(): PublishedAccount {
  const row = (key: number, printed: string): PublishedAccount["tables"][number]["rows"][number] => ({
    key: String(key),
    name: `样例科目${String(key)}`,
    cells: [{ printed }],
  });
  return {
    ...smallAccount({ year: 2020, total: "1.00" }),
    statements: [],
    tables: [
      {
        table: "EXPENDITURE",
        title: "支出决算表",
        unit: "WAN_YUAN",
        columns: [{ measure: "TOTAL", stage: "FINAL" }],
        rows: [
          ...Array.from({ length: 1100 }, (_, index) => row(2_010_000 + index, "9000000000.00")),
          row(2_099_999, "0.000001"),
        ],
      },
    ],
  };
}

onBothStores("a sum of more than 64 bits", (kind) => {
  it("is exact to the fen", async () => {
    const store = await createStore(kind);
    const source = {
      origin: "IMPORT",
      contentHash: "a",
      readerVersion: 1,
      recordedAt: "2026-01-01T00:00:00Z",
    } as const;
    await saveAccount(store.writer, largestAccount(), source);
    const { groups } = await aggregateLines(store.writer.database, {
      conditions: { ...NO_CONDITION, synthetic: true, tables: ["EXPENDITURE"], levels: ["ITEM"] },
      by: [],
      value: "AMOUNT",
      unit: "WAN_YUAN",
      decimals: 1,
      first: 1,
    });
    // 1,100 x 9,000,000,000,000,000 fen = 9.9 x 10^18 > 2^63 = 9.22 x 10^18
    expect(groups.map(({ sum, minimum, maximum }) => ({ sum, minimum, maximum }))).toEqual([
      { sum: "9900000000000.000001", minimum: "0.000001", maximum: "9000000000.00" },
    ]);
    await store.close();
  });
});
