import { buildLines } from "../../../src/ingest/record/build-lines.js";
import { saveAccount } from "../../../src/ingest/save/save-account.js";
import { readAccountFacts } from "../../../src/store/read/account-facts.js";
import { createStore, onBothStores } from "../../support/stores.js";
import { tableAccount } from "../../support/table-account.js";
import { createWorldApi, type WorldAccount } from "../../support/world.js";

const COLUMNS = [
  { measure: "TOTAL", stage: "FINAL" },
  { measure: "TOTAL", stage: "INITIAL_BUDGET" },
] as const;

/** Sides with two and one decimals, a blank and a withheld cell, a zero, a budget and an amount with none. */
const BASIC = tableAccount({
  name: "样例市读回局",
  year: 2020,
  table: "BASIC_EXPENDITURE",
  columns: COLUMNS,
  rows: [
    ["personnel-total", "人员经费合计", "50.00", "48"],
    ["301", "工资福利支出", "50.00", null],
    ["30103", "奖金", "0.00", null],
    ["public-total", "公用经费合计", "20.0", null],
  ],
});

onBothStores("a figure that is read back from the store", (kind) => {
  it("stands for the same true values as when it was imported, printed or added up", async () => {
    const store = await createStore(kind);
    const source = { origin: "IMPORT", contentHash: "a", readerVersion: 1 } as const;
    await saveAccount(store.writer, BASIC, { ...source, recordedAt: "2026-01-01T00:00:00.000Z" });
    const stored = await readAccountFacts(store.writer.database, 1);
    const read = new Map([...(stored?.lines.values() ?? [])].map(({ key, figures }) => [key, figures]));
    const built = buildLines(BASIC);
    expect([...read.keys()].sort()).toEqual(built.map(({ key }) => key).sort());
    for (const { key, figures } of built) {
      for (const [of, { observed, printed, unit, decimals, origin }] of figures) {
        expect(read.get(key)?.get(of)).toMatchObject({ observed, printed, unit, decimals, origin });
      }
    }
    // 50.00 ± 0.005 and 20.0 ± 0.05 万元 make 70.00 ± 0.055 万元: 70,000,000 ± 55,000 fen, written in half-fen.
    expect(read.get("total")?.get("TOTAL/FINAL")?.observed).toEqual({
      kind: "amount",
      fen: 70_000_000n,
      interval: { low: 2n * (70_000_000n - 55_000n), high: 2n * (70_000_000n + 55_000n) },
    });
    await store.close();
  });

  it("so that a change of a total that is added up is judged by what both its sides were printed with", async () => {
    const year = (of: number, personnel: string): WorldAccount => ({
      department: "示例市合计局",
      year: of,
      tables: {
        BASIC_EXPENDITURE: { "personnel-total 人员经费合计": personnel, "public-total 公用经费合计": "20.00" },
      },
      statements:
        of === 2020
          ? []
          : [
              {
                of: "BASIC_EXPENDITURE/total",
                changes: [{ amount: of === 2021 ? "10.02" : "10.03", direction: "INCREASE" }],
              },
            ],
    });
    const api = await createWorldApi(kind, {
      accounts: [year(2020, "40.00"), year(2021, "50.00"), year(2022, "60.00")],
    });
    const answer = await api.ask(`{ department(name: "示例市合计局") { years(from: 2021) {
      lineItem(table: BASIC_EXPENDITURE, key: "total") { change { amount agreement } } } } }`);
    // 70.00 and 60.00 are each ± 0.01: their true difference lies in 9.98 … 10.02. Stated 10.02 ± 0.005 reaches it, 10.03 (from 10.025 on) does not.
    expect(answer.data).toEqual({
      department: {
        years: [
          { lineItem: { change: { amount: "10.00", agreement: "WITHIN_ROUNDING" } } },
          { lineItem: { change: { amount: "10.00", agreement: "CONTRADICTS" } } },
        ],
      },
    });
    await api.close();
  });
});
