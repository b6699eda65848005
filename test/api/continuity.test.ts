import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const ARCHIVES = "示例县档案馆";
const BROADCASTING = "示例县广播文化中心";

/** A row of the comparison, as far as these tests look at it. */
interface Cell {
  readonly year: number;
  readonly amount: string | null;
  readonly lines: readonly { readonly key: string }[];
  readonly edges: readonly { readonly id: string }[];
  readonly change: Record<string, unknown>;
}
interface Row {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly overall: Record<string, unknown>;
}

onBothStores("continuity of codes", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  const CHANGE = `current base amount rate comparability edges { id } edgesNotFollowed { id } rename { from to }
    currentLines { key year amount } baseLines { key year amount }`;

  /** The change of one line against the prior year. */
  async function change(
    [name, year, table, key]: readonly [string, number, string, string],
    continuity = "SOURCED",
  ): Promise<Record<string, unknown>> {
    const answer = await api.ask(`{ department(name: "${name}") { year(year: ${String(year)}) {
      lineItem(table: ${table}, key: "${key}") { change(continuity: ${continuity}) { ${CHANGE} } } } } }`);
    expect(answer.errors).toBeUndefined();
    const data = answer.data as { department: { year: { lineItem: { change: Record<string, unknown> } } } };
    return data.department.year.lineItem.change;
  }

  async function rows(input: string): Promise<readonly Row[]> {
    const answer = await api.ask(`{ comparison(input: { ${input} }) { rows { key name
      cells { year amount lines { key } edges { id } change { amount rate comparability edgesNotFollowed { id } } }
      overall { amount rate comparability } } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { comparison: { rows: readonly Row[] } }).comparison.rows;
  }

  it("joins 2049901 of 2020 with 2049999 of 2021 by default, and lists the edge", async () => {
    // 123.93 - 134.45 = -10.52; -10.52 / 134.45 = -7.82 %
    expect(await change(["示例市司法局", 2021, "EXPENDITURE", "2049999"])).toMatchObject({
      base: "134.45",
      amount: "-10.52",
      rate: "-7.8",
      comparability: "COMPARABLE",
      edges: [{ id: "2049901-2049999" }],
      edgesNotFollowed: [],
      currentLines: [{ key: "2049999", year: 2021, amount: "123.93" }],
      baseLines: [{ key: "2049901", year: 2020, amount: "134.45" }],
    });
  });

  it("does not follow it under STRICT, and says which edge it left", async () => {
    expect(await change(["示例市司法局", 2021, "EXPENDITURE", "2049999"], "STRICT")).toMatchObject({
      base: null,
      amount: null,
      rate: null,
      comparability: "RECLASSIFIED",
      edgesNotFollowed: [{ id: "2049901-2049999" }],
    });
  });

  it("compares a recoded line in one row, whichever of its codes is asked for", async () => {
    const input = `departmentNames: ["示例市司法局"], fromYear: 2020, toYear: 2022, table: EXPENDITURE`;
    const [row, ...others] = await rows(`${input}, keys: ["2049901"]`);
    expect(others).toEqual([]);
    expect(await rows(`${input}, keys: ["2049901", "2049999"]`)).toEqual([row]);
    expect(row?.key).toBe("2049999");
    expect(row?.cells.map(({ amount, lines, edges }) => [amount, lines, edges])).toEqual([
      ["134.45", [{ key: "2049901" }], [{ id: "2049901-2049999" }]],
      ["123.93", [{ key: "2049999" }], [{ id: "2049901-2049999" }]],
      ["114.65", [{ key: "2049999" }], []],
    ]);
    // 114.65 - 134.45 = -19.80; -19.80 / 134.45 = -14.73 %
    expect(row?.overall).toMatchObject({ amount: "-19.80", rate: "-14.7", comparability: "COMPARABLE" });
  });

  it("follows a recoded line through its history, and not under STRICT", async () => {
    const history = async (continuity: string): Promise<unknown> => {
      const answer = await api.ask(`{ department(name: "示例市司法局") { year(year: 2022) {
        lineItem(table: EXPENDITURE, key: "2049999") { history(from: 2019, continuity: ${continuity}) { year key } } } } }`);
      return (answer.data as { department: { year: { lineItem: { history: unknown } } } }).department.year.lineItem
        .history;
    };
    expect(await history("SOURCED")).toEqual([
      { year: 2019, key: "2049901" },
      { year: 2020, key: "2049901" },
      { year: 2021, key: "2049999" },
      { year: 2022, key: "2049999" },
      { year: 2023, key: "2049999" },
    ]);
    expect(await history("STRICT")).toEqual([2021, 2022, 2023].map((year) => ({ year, key: "2049999" })));
  });

  it("gives filters and orders the change that it serves", async () => {
    const answer = await api.ask(`{ lineItems(filter: { departmentNames: ["示例市司法局"], years: [2021],
      tables: [EXPENDITURE], levels: [ITEM], changeAmount: { min: "-10.52", max: "-10.52" } }) { nodes { key change { amount } } } }`);
    expect(answer.data).toEqual({ lineItems: { nodes: [{ key: "2049999", change: { amount: "-10.52" } }] } });
  });

  it("reclassifies a split that is not confirmed, and names the edge", async () => {
    expect(await change([BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", "20708"])).toMatchObject({
      amount: null,
      rate: null,
      comparability: "RECLASSIFIED",
      edges: [],
      edgesNotFollowed: [{ id: "20704-split" }],
    });
  });

  it("compares the whole of a split under PROVISIONAL, with its parts in sight", async () => {
    // 43.00 + 100.00 = 143.00 against 130.00: +13.00, 10.0 %
    for (const part of ["20706", "20708"]) {
      expect(await change([BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", part], "PROVISIONAL")).toMatchObject({
        current: "143.00",
        base: "130.00",
        amount: "13.00",
        rate: "10.0",
        edges: [{ id: "20704-split" }],
        currentLines: expect.arrayContaining([
          { key: "20706", year: 2019, amount: "43.00" },
          { key: "20708", year: 2019, amount: "100.00" },
        ]) as unknown,
        baseLines: [{ key: "20704", year: 2018, amount: "130.00" }],
      });
    }
  });

  it("compares the whole of a merger under PROVISIONAL, and reclassifies it by default", async () => {
    // 50.00 + 10.00 = 60.00, then 66.00: +6.00, 10.0 %
    const line = [BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", "20701"] as const;
    expect(await change(line, "PROVISIONAL")).toMatchObject({ base: "60.00", amount: "6.00", rate: "10.0" });
    expect(await change(line)).toMatchObject({
      amount: null,
      comparability: "RECLASSIFIED",
      edgesNotFollowed: [{ id: "21605-20701" }],
    });
  });

  it("compares a split group in one row that sums its parts", async () => {
    const input = `departmentNames: ["${BROADCASTING}"], fromYear: 2018, toYear: 2019, table: GENERAL_BUDGET_EXPENDITURE`;
    const [row, ...others] = await rows(`${input}, keys: ["20708"], continuity: PROVISIONAL`);
    expect([row?.key, row?.name, others]).toEqual(["20706+20708", "新闻出版电影+广播电视", []]);
    expect(row?.cells.map(({ amount }) => amount)).toEqual(["130.00", "143.00"]);
    expect(row?.overall).toMatchObject({ amount: "13.00", rate: "10.0" });
  });

  it("shows the old and the new name of a renamed code, and joins it", async () => {
    // 209.00 - 180.00 = 29.00; 16.11 %
    expect(await change([BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", "207"], "STRICT")).toMatchObject({
      amount: "29.00",
      rate: "16.1",
      rename: { from: "文化体育与传媒支出", to: "文化旅游体育与传媒支出" },
    });
  });

  it("sums what was merged into an economic code: 12.00 + 2.00 + 3.00, then 18.00", async () => {
    const line = [ARCHIVES, 2018, "BASIC_EXPENDITURE", "30102"] as const;
    expect(await change(line, "PROVISIONAL")).toMatchObject({ base: "17.00", amount: "1.00", rate: "5.9" });
  });

  it("never joins 30311 住房公积金 with 30311 代缴社会保险费", async () => {
    const input = `departmentNames: ["${ARCHIVES}"], fromYear: 2017, toYear: 2020, table: BASIC_EXPENDITURE, keys: ["30311"]`;
    for (const continuity of ["STRICT", "SOURCED"]) {
      const found = await rows(`${input}, continuity: ${continuity}`);
      expect(found.map(({ key, name, cells }) => [key, name, cells.map(({ amount }) => amount)])).toEqual([
        ["30311", "住房公积金", ["15.00", null, null, null]],
        ["30311", "代缴社会保险费", [null, null, null, "4.00"]],
      ]);
      expect(found.map(({ overall }) => overall.amount)).toEqual([null, null]);
    }
    // Under PROVISIONAL the housing fund goes on as 30113: 15.00, 16.00, 17.00, 18.00.
    const [housing, insurance] = await rows(`${input}, continuity: PROVISIONAL`);
    expect(housing?.cells.map(({ amount }) => amount)).toEqual(["15.00", "16.00", "17.00", "18.00"]);
    expect(insurance?.cells.map(({ amount }) => amount)).toEqual([null, null, null, "4.00"]);
  });

  it("says of a new code that there is no base, and which edge says so", async () => {
    expect(await change([ARCHIVES, 2020, "BASIC_EXPENDITURE", "30311"])).toMatchObject({
      comparability: "BASE_MISSING",
      edgesNotFollowed: [{ id: "30311-social-insurance" }],
    });
  });

  it("reclassifies the year in which a line leaves its code over an edge that is not confirmed", async () => {
    const [row] = await rows(
      `departmentNames: ["${ARCHIVES}"], fromYear: 2017, toYear: 2018, table: BASIC_EXPENDITURE, keys: ["30311"]`,
    );
    expect(row?.cells[1]).toMatchObject({
      amount: null,
      change: { amount: null, comparability: "RECLASSIFIED", edgesNotFollowed: [{ id: "30311-30113" }] },
    });
  });

  async function drivers(
    [name, year, table, key]: readonly [string, number, string, string],
    continuity: string,
  ): Promise<unknown> {
    const answer = await api.ask(`{ department(name: "${name}") { year(year: ${String(year)}) {
      lineItem(table: ${table}, key: "${key}") { drivers(continuity: ${continuity}) { kind key amount unknownLines } } } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { department: { year: { lineItem: { drivers: unknown } } } }).department.year.lineItem
      .drivers;
  }

  it("counts a recoded line as going on where it moved its parent", async () => {
    expect(await drivers(["示例市司法局", 2021, "EXPENDITURE", "20499"], "SOURCED")).toEqual([
      { kind: "CONTINUING", key: "2049999", amount: "-10.52", unknownLines: 0 },
    ]);
  });

  it("counts what only an unconfirmed edge would join as coming in and going out: 100 + 66 + 43 - 130 - 50 = 29", async () => {
    // 207 rose from 180.00 to 209.00; 20701 stands on both sides of the edge, and is no more the same thing than the others.
    expect(await drivers([BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", "207"], "SOURCED")).toEqual([
      { kind: "RECLASSIFIED_OUT", key: "20704", amount: "-130.00", unknownLines: 0 },
      { kind: "RECLASSIFIED_IN", key: "20708", amount: "100.00", unknownLines: 0 },
      { kind: "RECLASSIFIED_IN", key: "20701", amount: "66.00", unknownLines: 0 },
      { kind: "RECLASSIFIED_OUT", key: "20701", amount: "-50.00", unknownLines: 0 },
      { kind: "RECLASSIFIED_IN", key: "20706", amount: "43.00", unknownLines: 0 },
    ]);
  });

  it("counts a group once where it moved its parent: 13 + 6 + 10 = 29", async () => {
    // 20706 + 20708 rose by 13.00, 20701 by 6.00 over 50.00 + 10.00, of which 10.00 stood outside 207.
    expect(await drivers([BROADCASTING, 2019, "GENERAL_BUDGET_EXPENDITURE", "207"], "PROVISIONAL")).toEqual([
      { kind: "CONTINUING", key: "20706+20708", amount: "13.00", unknownLines: 0 },
      { kind: "RECLASSIFIED_IN", key: "21605", amount: "10.00", unknownLines: 0 },
      { kind: "CONTINUING", key: "20701", amount: "6.00", unknownLines: 0 },
    ]);
  });

  it("takes three statements for a comparison that crosses edges, from the first request on", async () => {
    const { database, statements } = await api.store.openReader();
    await api.askOf(
      database,
      `{ comparison(input: { regionCode: "9902", fromYear: 2017, toYear: 2020, table: BASIC_EXPENDITURE, continuity: PROVISIONAL }) {
        rows { cells { amount edges { id } change { amount currentLines { key } } } } } }`,
    );
    expect(statements).toHaveLength(3);
  });
});
