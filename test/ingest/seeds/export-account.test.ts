import sql, { raw } from "sql-template-tag";
import type { PublishedAccount, PublishedTable } from "../../../src/domain/account.js";
import { seedSchema } from "../../../src/ingest/seeds/list-seeds.js";
import { createSeedReader, type SeedReader } from "../../../src/ingest/seeds/read-seed.js";
import { writeSeed } from "../../../src/ingest/seeds/write-seed.js";
import { smallAccount } from "../../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";
import { contentOf, readStored, save } from "./stored-content.js";

const FILE = "exported.json";

const THREE_PUBLIC: PublishedTable = {
  table: "THREE_PUBLIC",
  title: "财政拨款“三公”经费支出决算表",
  unit: "WAN_YUAN",
  page: 9,
  columns: [
    { measure: "TOTAL", stage: "INITIAL_BUDGET", column: 2 },
    { measure: "TOTAL", stage: "FINAL", column: 3 },
  ],
  rows: [
    {
      key: "reception",
      name: "公务接待费",
      page: 9,
      row: 4,
      cells: [
        { printed: null, page: 9, row: 4, column: 2 },
        { printed: null, withheld: true, page: 10, row: 5, column: 7 },
      ],
    },
    { key: "vehicles", name: "公务用车购置及运行维护费", page: 9, row: 6, cells: [null, null] },
  ],
};

/** 样例市测试局 with one table of the test's own; a key makes it a seed. */
function accountOf(table: PublishedTable, rest: Partial<PublishedAccount> = {}): PublishedAccount {
  return { ...smallAccount({ year: 2020, total: "1.00" }), tables: [table], statements: [], ...rest };
}

onBothStores("exporting an account", (kind) => {
  let store: TestStore;
  let second: TestStore;
  let read: SeedReader;

  beforeEach(async () => {
    store = await createStore(kind);
    second = await createStore(kind);
    read = createSeedReader(await seedSchema());
  });

  afterEach(async () => {
    await store.close();
    await second.close();
  });

  /** Expects the account back from the store, from its seed file, and the same rows in a second store. */
  async function expectRoundTrip(account: PublishedAccount): Promise<void> {
    await save(store, account, "a");
    expect(await readStored(store.writer.database, "a")).toEqual(account);
    expect(read(writeSeed(account), FILE)).toEqual(account);
    await save(second, read(writeSeed(account), FILE), "b");
    expect(await contentOf(second.writer.database)).toEqual(await contentOf(store.writer.database));
  }

  async function count(table: string): Promise<number> {
    return (await store.writer.database.rows(sql`SELECT * FROM ${raw(table)}`)).length;
  }

  it("keeps the blank and withheld cells in whose place stated figures stand", async () => {
    await expectRoundTrip(
      accountOf(THREE_PUBLIC, {
        statements: [
          {
            section: "三.七",
            table: "THREE_PUBLIC",
            keys: ["reception"],
            subject: "公务接待费",
            unit: "WAN_YUAN",
            amount: "0.66",
            changes: [{ basis: "INITIAL_BUDGET", base: "0.80", direction: "DECREASE", reason: "厉行节约" }],
            page: 20,
            text: "公务接待费支出决算为0.66万元。",
          },
          {
            section: "三.七",
            table: "THREE_PUBLIC",
            keys: ["vehicles"],
            subject: "公务用车",
            unit: "YUAN",
            amount: "6600.00",
          },
        ],
      }),
    );
    expect(await count("figure")).toBe(3);
  });

  it("keeps the counts that are no money, with place and sentence", async () => {
    await expectRoundTrip(
      accountOf(THREE_PUBLIC, {
        indicators: [
          { kind: "RECEPTION_VISITS", printed: "1,234", section: "三.七.二", page: 20, text: "来宾1,234人次。" },
          { kind: "VEHICLES", printed: "2", section: "三.七.三", line: 31 },
        ],
      }),
    );
    expect(await count("indicator")).toBe(2);
  });

  it("leaves out lines and totals that no table prints", async () => {
    await expectRoundTrip(
      accountOf(
        {
          table: "BASIC_EXPENDITURE",
          title: "一般公共预算财政拨款基本支出决算表",
          unit: "WAN_YUAN",
          columns: [{ measure: "TOTAL", stage: "FINAL" }],
          rows: [
            { key: "personnel-total", name: "人员经费合计", row: 1, cells: [{ printed: "3.00", row: 1, column: 3 }] },
            { key: "public-total", name: "公用经费合计", row: 1, cells: [{ printed: "1.50", row: 1, column: 6 }] },
          ],
        },
        {
          statements: [
            {
              section: "三.十一",
              table: "OTHER_DISCLOSURES",
              keys: ["training"],
              subject: "培训费",
              unit: "WAN_YUAN",
              amount: "0.30",
              listed: ["甲班", "乙班"],
              shares: [{ rate: "6.67", table: "BASIC_EXPENDITURE", key: "total" }],
            },
          ],
        },
      ),
    );
    expect(await count("line_item")).toBe(4);
  });

  it("keeps blank and missing cells of a withheld table apart from withheld ones", async () => {
    await expectRoundTrip(accountOf({ ...THREE_PUBLIC, withheld: true }));
  });

  it("keeps what the narrative states of lines and columns that no table prints", async () => {
    await expectRoundTrip(
      accountOf(THREE_PUBLIC, {
        statements: [
          {
            section: "三.二",
            table: "INCOME",
            keys: ["total"],
            measure: "FISCAL_APPROPRIATION",
            subject: "财政拨款收入",
            unit: "WAN_YUAN",
            amount: "5.00",
            shares: [{ rate: "100", table: "INCOME", key: "total" }],
          },
          {
            section: "三.七",
            table: "THREE_PUBLIC",
            keys: ["overseas-travel"],
            subject: "因公出国（境）费",
            unit: "WAN_YUAN",
            changes: [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }],
          },
        ],
      }),
    );
    expect(await count("line_item")).toBe(4);
  });

  it("keeps amounts in the characters in which they are printed", async () => {
    const cells = ["（1，234.50）", "－0.10", "１２"].map((printed, index) => ({ printed, column: index + 1 }));
    await expectRoundTrip(
      accountOf({
        table: "EXPENDITURE",
        title: "支出决算表",
        unit: "YUAN",
        columns: [
          { measure: "TOTAL", stage: "FINAL", column: 1 },
          { measure: "BASIC", stage: "FINAL", column: 2 },
          { measure: "PROJECT", stage: "FINAL", column: 3 },
        ],
        rows: [{ key: "total", name: "合计", cells }],
      }),
    );
  });

  it("gives the name under which a department without a key is served as another name of it", async () => {
    const region = { code: "990199", name: "样例市" };
    const former = smallAccount({ year: 2019, total: "1.00", name: "样例市测试办" });
    const otherNames = [{ name: "样例市测试办", kind: "FORMER" as const, toYear: 2019 }];
    const renamed = accountOf(THREE_PUBLIC, {
      department: { name: "样例市测试局", otherNames, region, synthetic: true },
    });
    await save(store, renamed, "b");
    await save(store, former, "a");
    const exported = await readStored(store.writer.database, "a");
    expect(exported.department).toEqual({
      name: "样例市测试办",
      otherNames: [{ name: "样例市测试局", kind: "ALIAS" }],
      region,
      synthetic: true,
    });
  });
});
