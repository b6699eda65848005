import { readAccount } from "../../src/ingest/read-account.js";
import { contractSeed } from "../../src/ingest/seeds/contract-seed.js";
import { expandSeed } from "../../src/ingest/seeds/expand-seed.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { readPublishedAccount } from "../../src/store/read/published-account.js";
import { createApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const NAME = "云陂县档案局";

/** Expenditure in 万元 with a cell that is no amount, and income in 千元. */
const account = (year: number, total: string): string =>
  [
    `${NAME}${String(year)}年度部门决算`,
    "",
    "支出决算表",
    "",
    "单位：万元",
    "",
    "项目\t\t本年支出合计\t基本支出\t项目支出",
    "科目编码\t科目名称\t\t\t",
    `合计\t\t${total}\t20.00\t10.00`,
    "201\t一般公共服务支出\t\t20.00\t10.00",
    "",
    "收入决算表",
    "",
    "单位：千元",
    "",
    "项目\t\t本年收入合计\t财政拨款收入",
    "科目编码\t科目名称\t\t",
    "合计\t\t300.00\t#REF!",
  ].join("\n");

const FIGURE = "amount absence printed printedUnit printedUnitText printedDecimals";

onBothStores("a cell that prints something other than an amount, and a table in another unit", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createApi(kind, async ({ writer }) => {
      for (const [year, total] of [
        [2020, "30.00"],
        [2021, "见附注"],
      ] as const) {
        const read = await readAccount(Buffer.from(account(year, total)), `${String(year)}.txt`);
        const source = { origin: "IMPORT", contentHash: String(year), readerVersion: 1 } as const;
        await saveAccount(writer, read.account, { ...source, recordedAt: "2026-01-01T00:00:00.000Z" });
      }
    });
  });

  afterAll(async () => {
    await api.close();
  });

  async function line(table: string, key: string, fields: string): Promise<unknown> {
    const answer = await api.ask(
      `{ department(name: "${NAME}") { year(year: 2021) { lineItem(table: ${table}, key: "${key}") { ${fields} } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const { department } = answer.data as { department: { year: { lineItem: unknown } } };
    return department.year.lineItem;
  }

  it("serves the cell as printed, never as blank", async () => {
    expect(await line("EXPENDITURE", "total", `figure { ${FIGURE} }`)).toEqual({
      figure: {
        amount: null,
        absence: "NOT_UNDERSTOOD",
        printed: "见附注",
        printedUnit: "WAN_YUAN",
        printedUnitText: "万元",
        printedDecimals: null,
      },
    });
    expect(await line("EXPENDITURE", "201", "figure { absence printed }")).toEqual({
      figure: { absence: "BLANK", printed: null },
    });
  });

  it("makes a side of a change unknown", async () => {
    expect(await line("EXPENDITURE", "total", "change { comparability amount }")).toEqual({
      change: { comparability: "CURRENT_MISSING", amount: null },
    });
  });

  it("serves amounts of 千元 as the same money, and says in which unit they are printed", async () => {
    expect(await line("INCOME", "total", `figure { ${FIGURE} }`)).toEqual({
      figure: {
        amount: "30.00",
        absence: null,
        printed: "300.00",
        printedUnit: null,
        printedUnitText: "千元",
        printedDecimals: 2,
      },
    });
  });

  it("counts it apart from blanks", async () => {
    const answer = await api.ask(`{
      aggregates(by: [KEY], filter: { tables: [EXPENDITURE], years: [2021] }) {
        groups { key lines blank withheld notUnderstood } }
      comparison(input: { departmentNames: ["${NAME}"], table: EXPENDITURE, keys: ["total"], fromYear: 2020, toYear: 2021 }) {
        rows { total { counted blank notUnderstood } } } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      aggregates: {
        groups: [
          { key: "201", lines: 1, blank: 1, withheld: 0, notUnderstood: 0 },
          { key: "total", lines: 1, blank: 0, withheld: 0, notUnderstood: 1 },
        ],
      },
      comparison: { rows: [{ total: { counted: 1, blank: 0, notUnderstood: 1 } }] },
    });
  });

  it("comes back from the store and from a seed as it was read", async () => {
    const read = await readAccount(Buffer.from(account(2021, "见附注")), "2021.txt");
    const stored = await readPublishedAccount(api.database, 2);
    expect(stored?.tables).toEqual(read.account.tables);
    expect(expandSeed(contractSeed(read.account)).tables).toEqual(read.account.tables);
  });
});
