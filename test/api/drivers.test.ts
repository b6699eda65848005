import { saveAccount } from "../../src/ingest/save/save-account.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { tableAccount } from "../support/table-account.js";

interface Driver {
  readonly kind: string;
  readonly key: string | null;
  readonly amount: string;
}

const NAME = "样例市驱动局";

/** 2010102 ends and 2012999 comes; 20801 is printed by items and then whole, 22102 with its item and then by it alone. */
const ACCOUNTS = [
  tableAccount({
    name: NAME,
    year: 2019,
    table: "EXPENDITURE",
    rows: [
      ["total", "合计", "110.00"],
      ["201", "一般公共服务支出", "60.00"],
      ["2010101", "行政运行", "40.00"],
      ["2010102", "一般行政管理事务", "20.00"],
      ["208", "社会保障和就业支出", "40.00"],
      ["20801", "人力资源和社会保障管理事务", "39.98"],
      ["2080101", "行政运行", "39.98"],
      ["221", "住房保障支出", "10.00"],
      ["22102", "住房改革支出", "10.00"],
      ["2210201", "住房公积金", "10.00"],
    ],
  }),
  tableAccount({
    name: NAME,
    year: 2020,
    table: "EXPENDITURE",
    rows: [
      ["total", "合计", "122.00"],
      ["201", "一般公共服务支出", "65.00"],
      ["2010101", "行政运行", "35.00"],
      ["2012999", "其他群众团体事务支出", "30.00"],
      ["208", "社会保障和就业支出", "45.00"],
      ["20801", "人力资源和社会保障管理事务", "45.00"],
      ["221", "住房保障支出", "12.00"],
      ["2210201", "住房公积金", "12.00"],
    ],
  }),
  tableAccount({
    name: NAME,
    year: 2021,
    table: "EXPENDITURE",
    rows: [
      ["total", "合计", null],
      ["201", "一般公共服务支出", "65.00"],
    ],
  }),
];

function fen(amount: string): bigint {
  const [whole = "", decimals = ""] = amount.split(".");
  return BigInt(whole + decimals.padEnd(6, "0"));
}

onBothStores("the drivers of a change", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
    for (const account of ACCOUNTS) {
      const source = { origin: "IMPORT", contentHash: account.document.name, readerVersion: 1 } as const;
      await saveAccount(api.store.writer, account, { ...source, recordedAt: "2026-01-01T00:00:00.000Z" });
    }
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function drivers(
    name: string,
    year: number,
    line: string,
    args: string,
    fields = "kind key amount",
  ): Promise<Driver[]> {
    const answer = await api.ask(
      `query ($name: String!) { department(name: $name) { year(year: ${String(year)}) {
      lineItem(${line}) { drivers(${args}) { ${fields} } } } } }`,
      { name },
    );
    expect(answer.errors).toBeUndefined();
    expect(api.statements.length).toBeLessThanOrEqual(6);
    const found = answer.data as { department: { year: { lineItem: { drivers: Driver[] } } } };
    return found.department.year.lineItem.drivers;
  }

  it("of Lukou 2020 against its initial budget sum to 322.68 exactly, item by item", async () => {
    const found = await drivers(
      "中共株洲市渌口区委政法委员会",
      2020,
      `table: GENERAL_BUDGET_EXPENDITURE, key: "total"`,
      "basis: INITIAL_BUDGET, level: ITEM",
      "kind key current base amount share points",
    );
    // 629.09 - 306.41 = 322.68; shares of it, and points of 100 * 322.68 / 306.41 = 105.3:
    // 209.40 / 322.68 = 64.89 %, 209.40 / 306.41 = 68.34; 123.29: 38.21 %, 40.24; -16.16: -5.01 %, -5.27; 6.15: 1.91 %, 2.01
    expect(found).toEqual([
      {
        kind: "CONTINUING",
        key: "2013102",
        current: "209.40",
        base: "0.00",
        amount: "209.40",
        share: "64.9",
        points: "68.3",
      },
      {
        kind: "CONTINUING",
        key: "2049901",
        current: "123.29",
        base: "0.00",
        amount: "123.29",
        share: "38.2",
        points: "40.2",
      },
      {
        kind: "CONTINUING",
        key: "2013101",
        current: "275.26",
        base: "291.42",
        amount: "-16.16",
        share: "-5.0",
        points: "-5.3",
      },
      {
        kind: "CONTINUING",
        key: "2013199",
        current: "6.15",
        base: "0.00",
        amount: "6.15",
        share: "1.9",
        points: "2.0",
      },
      {
        kind: "CONTINUING",
        key: "2210201",
        current: "14.99",
        base: "14.99",
        amount: "0.00",
        share: "0.0",
        points: "0.0",
      },
    ]);
    expect(found.reduce((sum, one) => sum + fen(one.amount), 0n)).toBe(322_680_000n);
  });

  it("of Lukou 2020 against the prior year are all residual: that year is implied for the total alone", async () => {
    const args = "level: ITEM";
    const found = await drivers(
      "中共株洲市渌口区委政法委员会",
      2020,
      `table: GENERAL_BUDGET_EXPENDITURE, key: "total"`,
      args,
      "kind amount unknownLines",
    );
    // 629.09 - 694.43 = -65.34, and no item states its own
    expect(found).toEqual([{ kind: "RESIDUAL", amount: "-65.34", unknownLines: 5 }]);
  });

  it("count a line that is new in the account whole", async () => {
    const found = await drivers("示例市司法局", 2019, `table: EXPENDITURE, key: "total"`, "level: ITEM");
    // 983.58 - 928.52 = 55.06; 500.24 - 485.45 = 14.79, 64.74 - 51.34 = 13.40, 12.60 where 2018 has no 2040605,
    // 73.91 - 62.62 = 11.29, 96.42 - 88.54 = 7.88, 119.72 - 125.11 = -5.39, 52.03 - 53.24 = -1.21, 0.89 and 0.81
    expect(found.map((one) => [one.kind, one.key, one.amount])).toEqual([
      ["CONTINUING", "2040601", "14.79"],
      ["CONTINUING", "2040607", "13.40"],
      ["NEW", "2040605", "12.60"],
      ["CONTINUING", "2040602", "11.29"],
      ["CONTINUING", "2040604", "7.88"],
      ["CONTINUING", "2049901", "-5.39"],
      ["CONTINUING", "2080505", "-1.21"],
      ["CONTINUING", "2101101", "0.89"],
      ["CONTINUING", "2210201", "0.81"],
    ]);
  });

  it("show what first cuts off in the residual", async () => {
    const fields = "kind amount share cutOffLines cutOffAmount unknownLines";
    const found = await drivers(
      "示例市司法局",
      2019,
      `table: EXPENDITURE, key: "total"`,
      "level: ITEM, first: 2",
      fields,
    );
    // 55.06 - 14.79 - 13.40 = 26.87, all of it in the seven other lines; 26.87 / 55.06 = 48.80 %
    expect(found[2]).toEqual({
      kind: "RESIDUAL",
      amount: "26.87",
      share: "48.8",
      cutOffLines: 7,
      cutOffAmount: "26.87",
      unknownLines: 0,
    });
  });

  it("are the lines directly below where no level is asked for", async () => {
    const found = await drivers("示例市司法局", 2019, `table: EXPENDITURE, key: "204"`, "first: 50");
    // 747.91 - 687.95 = 59.96 and 119.72 - 125.11 = -5.39
    expect(found.map((one) => [one.key, one.amount])).toEqual([
      ["20406", "59.96"],
      ["20499", "-5.39"],
    ]);
  });

  it("tell lines that ended from lines whose account prints no such detail", async () => {
    const fields = "kind key current base amount unknownLines lineItem { year }";
    const items = await drivers(NAME, 2020, `table: EXPENDITURE, key: "total"`, "level: ITEM", fields);
    const line = (year: number) => ({ unknownLines: 0, lineItem: { year } });
    // 122 - 110 = 12: 30.00 new, -20.00 ended, 35 - 40 = -5, 12 - 10 = 2. Of 20801 the account of 2020 prints no items,
    // so 2080101 did not end; 12 - 30 + 20 + 5 - 2 = 5 is what 208 rose by.
    expect(items).toEqual([
      { kind: "NEW", key: "2012999", current: "30.00", base: null, amount: "30.00", ...line(2020) },
      { kind: "ENDED", key: "2010102", current: null, base: "20.00", amount: "-20.00", ...line(2019) },
      { kind: "CONTINUING", key: "2010101", current: "35.00", base: "40.00", amount: "-5.00", ...line(2020) },
      { kind: "CONTINUING", key: "2210201", current: "12.00", base: "10.00", amount: "2.00", ...line(2020) },
      { kind: "RESIDUAL", key: null, current: null, base: null, amount: "5.00", unknownLines: 1, lineItem: null },
    ]);
  });

  it("leave a line of which one account prints only the parts to the residual", async () => {
    const fields = "kind key amount unknownLines";
    expect(await drivers(NAME, 2020, `table: EXPENDITURE, key: "221"`, "first: 5", fields)).toEqual([
      { kind: "CONTINUING", key: "2210201", amount: "2.00", unknownLines: 0 },
      { kind: "RESIDUAL", key: null, amount: "0.00", unknownLines: 1 },
    ]);
  });

  it("are the same from a change, a comparison and a derived explanation", async () => {
    const answer = await api.ask(`{
      department(name: "${NAME}") { year(year: 2020) { lineItem(table: EXPENDITURE, key: "201") {
        drivers { key amount } change { drivers { key amount } explanations(includeDerived: true) { text lineItem { year key } } } } } }
      comparison(input: { departmentNames: ["${NAME}"], fromYear: 2019, toYear: 2020, table: EXPENDITURE, keys: ["201"] }) {
        rows { overall { drivers { key amount } } } } }`);
    const found = answer.data as Record<string, Record<string, unknown>>;
    const expected = [
      { key: "2012999", amount: "30.00" },
      { key: "2010102", amount: "-20.00" },
      { key: "2010101", amount: "-5.00" },
    ];
    expect(found.department).toMatchObject({
      year: {
        lineItem: {
          drivers: expected,
          change: {
            drivers: expected,
            explanations: [
              { text: "其他群众团体事务支出增加30.00万元", lineItem: { year: 2020, key: "2012999" } },
              { text: "一般行政管理事务减少20.00万元", lineItem: { year: 2019, key: "2010102" } },
              { text: "行政运行减少5.00万元", lineItem: { year: 2020, key: "2010101" } },
            ],
          },
        },
      },
    });
    expect(found.comparison).toEqual({ rows: [{ overall: { drivers: expected } }] });
  });

  it("are none where the change has no amount", async () => {
    expect(await drivers(NAME, 2021, `table: EXPENDITURE, key: "total"`, "first: 50")).toEqual([]);
  });

  it("do not add 授予中小企业 to procurement, which goods, works and services make up already", async () => {
    const answer = await api.ask(
      `{ lineItems(first: 500, filter: { keys: ["procurement"] }) { nodes { drivers { key } } } }`,
    );
    expect(JSON.stringify(answer)).toContain("procurement.goods");
    expect(JSON.stringify(answer)).not.toMatch(/procurement\.(sme|micro)/);
  });
});
