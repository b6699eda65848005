import { saveAccount } from "../../src/ingest/save/save-account.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { tableAccount } from "../support/table-account.js";

const STAGES = tableAccount({
  name: "样例市执行局",
  year: 2020,
  table: "GENERAL_BUDGET_EXPENDITURE",
  columns: [
    { measure: "TOTAL", stage: "INITIAL_BUDGET" },
    { measure: "TOTAL", stage: "ADJUSTED_BUDGET" },
    { measure: "TOTAL", stage: "FINAL" },
  ],
  rows: [
    ["total", "合计", "80.00", "100.00", "90.00"],
    ["201", "一般公共服务支出", null, null, null],
  ],
});

onBothStores("longer views of a comparison", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
    const source = { origin: "IMPORT", contentHash: "stages", readerVersion: 1 } as const;
    await saveAccount(api.store.writer, STAGES, { ...source, recordedAt: "2026-01-01T00:00:00.000Z" });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function compare(input: string, fields: string): Promise<Record<string, unknown>> {
    const answer = await api.ask(`{ comparison(input: { ${input} }) { ${fields} } }`);
    expect(answer.errors).toBeUndefined();
    expect(api.statements.length).toBeLessThanOrEqual(3);
    return (answer.data as { comparison: Record<string, unknown> }).comparison;
  }

  const JUSTICE = `departmentNames: ["示例市司法局"], table: EXPENDITURE, keys: ["total"]`;

  it("index each year against the base year, which is the first of the range where none is given", async () => {
    const found = await compare(`${JUSTICE}, fromYear: 2018, toYear: 2023`, "baseYear rows { cells { index } cagr }");
    // 928.52, 983.58, 984.48, 1013.06, 1031.66, 1068.46 over 928.52: 105.93, 106.03, 109.10, 111.11, 115.07;
    // 1.150713 ^ (1 / 5) = 1.02847
    expect(found).toEqual({
      baseYear: 2018,
      rows: [
        { cells: ["100.0", "105.9", "106.0", "109.1", "111.1", "115.1"].map((index) => ({ index })), cagr: "2.8" },
      ],
    });
  });

  it("take any base year, within the range or outside it, for index and cumulative change", async () => {
    const cells = "baseYear rows { cells { year index(decimals: 2) cumulative { basis baseYear amount rate } } }";
    const within = await compare(`${JUSTICE}, fromYear: 2019, toYear: 2021, baseYear: 2020`, cells);
    // 983.58 - 984.48 = -0.90, -0.0914 %; 1013.06 - 984.48 = 28.58, 2.903 %
    const basis = { basis: "FIRST_YEAR", baseYear: 2020 };
    expect(within).toEqual({
      baseYear: 2020,
      rows: [
        {
          cells: [
            { year: 2019, index: "99.91", cumulative: { ...basis, amount: "-0.90", rate: "-0.1" } },
            { year: 2020, index: "100.00", cumulative: { ...basis, amount: "0.00", rate: "0.0" } },
            { year: 2021, index: "102.90", cumulative: { ...basis, amount: "28.58", rate: "2.9" } },
          ],
        },
      ],
    });
    const before = await compare(`${JUSTICE}, fromYear: 2022, toYear: 2023, baseYear: 2018`, cells);
    // 1031.66 - 928.52 = 103.14, 11.108 %; 1068.46 - 928.52 = 139.94, 15.071 %
    expect(before).toMatchObject({
      rows: [
        {
          cells: [
            { index: "111.11", cumulative: { baseYear: 2018, amount: "103.14", rate: "11.1" } },
            { index: "115.07", cumulative: { baseYear: 2018, amount: "139.94", rate: "15.1" } },
          ],
        },
      ],
    });
    const after = await compare(`${JUSTICE}, fromYear: 2018, toYear: 2018, baseYear: 2023`, cells);
    // 928.52 / 1068.46 = 86.9026 %
    expect(after).toMatchObject({ rows: [{ cells: [{ index: "86.90", cumulative: { amount: "-139.94" } }] }] });
  });

  it("give in the last cell, cumulated from the first year, the overall change", async () => {
    const change = "amount rate baseYear basis comparability";
    const found = await compare(
      `${JUSTICE}, fromYear: 2018, toYear: 2023`,
      `rows { overall { ${change} } cells { cumulative { ${change} } change { amount } } }`,
    );
    const [row] = found.rows as { overall: unknown; cells: { cumulative: unknown; change: { amount: string } }[] }[];
    expect(row?.cells[5]?.cumulative).toEqual(row?.overall);
    // 55.06 + 0.90 + 28.58 + 18.60 + 36.80 = 139.94
    expect(row?.cells.slice(1).map((cell) => cell.change.amount)).toEqual(["55.06", "0.90", "28.58", "18.60", "36.80"]);
    expect(row?.overall).toMatchObject({ amount: "139.94" });
  });

  it("say with sum and mean how many years they cover: blank, withheld and gap years are counted, not added", async () => {
    const total = "total { amount counted blank withheld notPublished nested mean }";
    const full = await compare(`${JUSTICE}, fromYear: 2018, toYear: 2023`, `rows { ${total} }`);
    // 928.52 + 983.58 + 984.48 + 1013.06 + 1031.66 + 1068.46 = 6009.76; / 6 = 1001.6266666...
    const covered = { counted: 6, blank: 0, withheld: 0, notPublished: 0, nested: 0 };
    expect(full).toEqual({ rows: [{ total: { amount: "6009.76", mean: "1001.626667", ...covered } }] });
    const secrecy = `departmentNames: ["示例市西样区保密局"], table: THREE_PUBLIC, keys: ["total"]`;
    const partly = await compare(`${secrecy}, fromYear: 2017, toYear: 2023`, `rows { key cells { amount } ${total} }`);
    // 0.38 + 0.35 + 0.00 + 0.27 + 0.31 = 1.31, / 5 = 0.262; for the blank of 2020 the narrative states 0, 2021 is withheld
    expect(partly.rows).toEqual([
      {
        key: "total",
        cells: [null, "0.38", "0.35", "0.00", null, "0.27", "0.31"].map((amount) => ({ amount })),
        total: { amount: "1.31", mean: "0.262", counted: 5, blank: 0, withheld: 1, notPublished: 1, nested: 0 },
      },
    ]);
    const blank = await compare(
      `departmentNames: ["样例市执行局"], table: GENERAL_BUDGET_EXPENDITURE, keys: ["201"], fromYear: 2019, toYear: 2020`,
      `rows { ${total} } columnTotals { ${total} }`,
    );
    const nothing = { amount: null, mean: null, counted: 0, withheld: 0, nested: 0 };
    expect(blank).toEqual({
      rows: [{ total: { ...nothing, blank: 1, notPublished: 1 } }],
      columnTotals: [
        { total: { ...nothing, blank: 0, notPublished: 1 } },
        { total: { ...nothing, blank: 1, notPublished: 0 } },
      ],
    });
  });

  it("sum each year over the rows with its coverage, and never a row together with the row that holds it", async () => {
    const two = `departmentNames: ["示例市司法局", "示例市东样区自然资源局"], table: EXPENDITURE, levels: [TOTAL, CLASS], fromYear: 2019, toYear: 2021`;
    const found = await compare(two, "rows { key } columnTotals { year total { amount counted notPublished nested } }");
    // 983.58 + 1288.49 = 2272.07; 2020 has 984.48 alone; 1013.06 + 1331.31 = 2344.37. 4 + 5 classes lie in the totals;
    // in 2020 one account is not published: its total and 5 classes, which lie in nothing that is added.
    expect((found.rows as unknown[]).length).toBe(11);
    expect(found.columnTotals).toEqual([
      { year: 2019, total: { amount: "2272.07", counted: 2, notPublished: 0, nested: 9 } },
      { year: 2020, total: { amount: "984.48", counted: 1, notPublished: 6, nested: 4 } },
      { year: 2021, total: { amount: "2344.37", counted: 2, notPublished: 0, nested: 9 } },
    ]);
    const classes = await compare(
      `${JUSTICE.replace(`keys: ["total"]`, "levels: [CLASS]")}, fromYear: 2019, toYear: 2019`,
      "columnTotals { total { amount counted nested } }",
    );
    // 867.63 + 52.03 + 23.21 + 40.71 = 983.58
    expect(classes).toEqual({ columnTotals: [{ total: { amount: "983.58", counted: 4, nested: 0 } }] });
  });

  it("find the longest run of declines within the range, which no gap year prolongs", async () => {
    const fields = "rows { longestDecline { fromYear toYear years change { amount rate } } }";
    const reception = `departmentNames: ["示例市司法局"], table: THREE_PUBLIC, keys: ["reception"]`;
    // 1.83, 1.68, 1.13, 1.41, 1.32, 1.47: 2019 and 2020 fell; 1.13 - 1.83 = -0.70, -38.25 %
    expect(await compare(`${reception}, fromYear: 2018, toYear: 2023`, fields)).toEqual({
      rows: [
        { longestDecline: { fromYear: 2018, toYear: 2020, years: 2, change: { amount: "-0.70", rate: "-38.3" } } },
      ],
    });
    // 2018 fell against nothing that lies in the range
    expect(await compare(`${reception}, fromYear: 2020, toYear: 2021`, fields)).toEqual({
      rows: [{ longestDecline: null }],
    });
  });

  it("convert amounts into prices of a year by a named series, exactly, and say from what", async () => {
    const input = `${JUSTICE}, fromYear: 2018, toYear: 2023, deflator: CPI, priceYear: 2020`;
    const fields = `prices { deflator priceYear source years } rows { realRate realCagr overall { rate }
      cells { amount real { deflator priceYear amount absence missingYears } } }`;
    const found = await compare(input, fields);
    expect(found.prices).toMatchObject({
      deflator: "CPI",
      priceYear: 2020,
      source: expect.stringMatching(/World Bank.*FP\.CPI\.TOTL\.ZG.*CC BY/) as string,
    });
    const [row] = found.rows as { cells: { real: unknown }[] }[];
    const real = (amount: string) => ({ deflator: "CPI", priceYear: 2020, amount, absence: null, missingYears: [] });
    // 928.52 * 1.0289923... * 1.0241942... = 978.556093; 983.58 * 1.0241942 = 1007.37695; 1013.06 / 1.0098102 = 1003.218277;
    // / 1.0197358 for 2022: 1001.865018; / 1.0023484 for 2023: 1035.171247
    expect(row?.cells.map((cell) => cell.real)).toEqual(
      ["978.556093", "1007.37695", "984.48", "1003.218277", "1001.865018", "1035.171247"].map(real),
    );
    // 1035.171 / 978.556 = 1.0578558; its fifth root 1.0113123
    expect(row).toMatchObject({ realRate: "5.8", realCagr: "1.1", overall: { rate: "15.1" } });
  });

  it("give no real amount across a year that the series lacks, and name the year", async () => {
    const input = `${JUSTICE}, fromYear: 2022, toYear: 2023, deflator: GDP, priceYear: 2024`;
    const found = await compare(input, "rows { realRate cells { real { amount absence missingYears } } }");
    const missing = { amount: null, absence: "PRICES_MISSING", missingYears: [2024] };
    // The rate needs the prices of 2023 alone: 1068.46 / 1031.66 / 0.99417606 = 1.04174
    expect(found).toEqual({ rows: [{ realRate: "4.2", cells: [{ real: missing }, { real: missing }] }] });
    const gap = await compare(
      `departmentNames: ["示例市东样区自然资源局"], table: EXPENDITURE, keys: ["total"], fromYear: 2020, toYear: 2020, deflator: GDP`,
      "rows { cells { real { amount absence } } }",
    );
    expect(gap).toEqual({ rows: [] });
    const plain = await compare(
      `${JUSTICE}, fromYear: 2023, toYear: 2023`,
      "prices { source } rows { realRate cells { real { amount } } }",
    );
    expect(plain).toEqual({ prices: null, rows: [{ realRate: null, cells: [{ real: null }] }] });
  });

  it("refuse a price year without a series", async () => {
    const answer = await api.ask(
      `{ comparison(input: { ${JUSTICE}, fromYear: 2022, toYear: 2023, priceYear: 2020 }) { years } }`,
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: "input.priceYear: 2020 is given without deflator; give CPI or GDP with it",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it("show the budget from its opening over its adjustment to the final account, gap years as gaps", async () => {
    const stages = "initialBudget adjustedBudget final adjustment initialCompletionRate adjustedCompletionRate";
    const found = await compare(
      `departmentNames: ["样例市执行局"], table: GENERAL_BUDGET_EXPENDITURE, keys: ["total"], fromYear: 2019, toYear: 2020`,
      `rows { cells { year execution { ${stages} } } }`,
    );
    const gap = {
      initialBudget: null,
      adjustedBudget: null,
      final: null,
      adjustment: null,
      initialCompletionRate: null,
      adjustedCompletionRate: null,
    };
    // 100 - 80 = 20; 90 / 80 = 112.5 %, 90 / 100 = 90 %
    expect(found).toEqual({
      rows: [
        {
          cells: [
            { year: 2019, execution: gap },
            {
              year: 2020,
              execution: {
                initialBudget: "80.00",
                adjustedBudget: "100.00",
                final: "90.00",
                adjustment: "20.00",
                initialCompletionRate: "112.5",
                adjustedCompletionRate: "90.0",
              },
            },
          ],
        },
      ],
    });
  });

  it("show on a line what Lukou 2020 states of its budget", async () => {
    const answer = await api.ask(`{ department(name: "中共株洲市渌口区委政法委员会") { year(year: 2020) {
      lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "total") { execution { initialBudget adjustedBudget final initialCompletionRate adjustedCompletionRate } } } } }`);
    // 629.09 / 306.41 = 205.309 %
    expect(answer.data).toMatchObject({
      department: {
        year: {
          lineItem: {
            execution: {
              initialBudget: "306.41",
              adjustedBudget: null,
              final: "629.09",
              initialCompletionRate: "205.3",
              adjustedCompletionRate: null,
            },
          },
        },
      },
    });
  });

  it("say that figures are not like for like where the scope of 三公 changed between base year and year", async () => {
    const found = await compare(
      `departmentNames: ["示例市司法局"], table: THREE_PUBLIC, keys: ["total"], fromYear: 2019, toYear: 2023`,
      "rows { overall { amount likeForLike } cells { year cumulative { likeForLike } } }",
    );
    // 一般公共预算 until 2021, all 财政拨款 from 2022; 13.79 - 10.29 = 3.50
    expect(found).toMatchObject({
      rows: [
        {
          overall: { amount: "3.50", likeForLike: false },
          cells: [true, true, true, false, false].map((likeForLike) => ({ cumulative: { likeForLike } })),
        },
      ],
    });
  });
});
