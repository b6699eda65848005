import { saveAccount } from "../../src/ingest/save/save-account.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { tableAccount } from "../support/table-account.js";

const DEPARTMENTS = 50;
const FROM = 2011;
const TO = 2020;

const FIELDS = `years prices { source } columnTotals { year total { amount counted derivation { inputCount } } }
  rows { name total { amount mean derivation { value } } longestDecline { years } realRate realCagr cagr overall { amount rate drivers { key amount } }
    cells { amount index real { amount derivation { value } } execution { final adjustedCompletionRate } derivation { value source { row } }
      cumulative { amount rate } change { amount rate agreement explanations(includeDerived: true) { text } drivers(level: ITEM) { key amount } derivation { value inputs { value } } } } }`;

function nameOf(index: number): string {
  return `样例市第${String(index)}局`;
}

/** Amounts that tell department and year apart: department 7 in 2013 spends 7.13. */
function amountOf(index: number, year: number): string {
  return `${String(index)}.${String(year % 100)}`;
}

onBothStores("a comparison of many departments and years", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
    for (let index = 1; index <= DEPARTMENTS; index += 1) {
      for (let year = FROM; year <= TO; year += 1) {
        const amount = amountOf(index, year);
        const account = tableAccount({
          name: nameOf(index),
          year,
          table: "EXPENDITURE",
          rows: [
            ["total", "合计", amount],
            ["201", "一般公共服务支出", amount],
            ["2010101", "行政运行", amount],
          ],
        });
        const source = { origin: "IMPORT", contentHash: account.document.name, readerVersion: 1 } as const;
        await saveAccount(api.store.writer, account, { ...source, recordedAt: "2026-01-01T00:00:00.000Z" });
      }
    }
  }, 240_000);

  afterAll(async () => {
    await api.close();
  });

  async function compare(which: string): Promise<{ rows: { cells: { amount: string }[] }[]; columnTotals: unknown[] }> {
    const input = `${which}, fromYear: ${String(FROM)}, toYear: ${String(TO)}, table: EXPENDITURE, deflator: CPI`;
    const answer = await api.ask(`{ comparison(input: { ${input} }) { ${FIELDS} } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { comparison: { rows: { cells: { amount: string }[] }[]; columnTotals: unknown[] } })
      .comparison;
  }

  it("takes at most three statements for one department over ten years, with every longer view", async () => {
    const found = await compare(`departmentNames: ["${nameOf(7)}"], keys: ["total"]`);
    expect(api.statements.length).toBeLessThanOrEqual(3);
    expect(found.rows.map((row) => row.cells.map((cell) => cell.amount))).toEqual([
      ["7.11", "7.12", "7.13", "7.14", "7.15", "7.16", "7.17", "7.18", "7.19", "7.20"],
    ]);
  });

  it("takes no more for fifty departments over ten years", async () => {
    await compare(`departmentNames: ["${nameOf(7)}"], keys: ["total"]`);
    const forOne = api.statements.length;
    const found = await compare(`regionCode: "990199", keys: ["total"]`);
    expect(api.statements.length).toBe(forOne);
    expect(found.rows.length).toBe(DEPARTMENTS);
    expect(found.rows.flatMap((row) => row.cells).length).toBe(500);
    // 1 + 2 + ... + 50 = 1275, and 50 * 0.11 = 5.50
    expect(found.columnTotals[0]).toEqual({
      year: 2011,
      total: { amount: "1280.50", counted: 50, derivation: { inputCount: 50 } },
    });
  }, 30_000);
});
