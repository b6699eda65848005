import { readFileSync, writeFileSync } from "node:fs";
import sql, { type Sql } from "sql-template-tag";
import { doctorCommand } from "../../src/cli/doctor.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { smallAccount, type SmallAccount } from "../support/accounts.js";
import { ROOT } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";
import { loadSomeSeeds } from "../support/some-seeds.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

async function doctor({ target }: TestStore, ...words: string[]): Promise<Printed> {
  return runCommand(doctorCommand(ROOT), words, target.kind === "postgres" ? target.url : `sqlite:${target.file}`);
}

onBothStores("juesuan doctor", (kind) => {
  it("finds nothing in a store of published accounts", async () => {
    const store = await createStore(kind);
    await loadSomeSeeds(store);
    const { out, code } = await doctor(store);
    expect([out.replace(/\d+/, "all"), code]).toEqual(["no fault in all accounts\n", undefined]);
    await store.close();
  }, 120_000);

  describe("in a store of two years, the first in two versions", () => {
    let store: TestStore;

    beforeEach(async () => {
      store = await createStore(kind);
      const accounts: SmallAccount[] = [
        { year: 2020, total: "90.00", document: "old.txt", publishedOn: "2021-08-01" },
        { year: 2020, total: "100.00", document: "new.txt", publishedOn: "2021-09-01" },
        {
          year: 2021,
          total: "120.00",
          // 120 − 100 = 20, and 19 is said: a finding that looks back.
          change: { basis: "PRIOR_YEAR", amount: "19.00", rate: "19.0", direction: "INCREASE" },
        },
      ];
      for (const account of accounts) {
        const source = {
          origin: "IMPORT",
          contentHash: JSON.stringify(account),
          readerVersion: 1,
          recordedAt: "2026-01-01T00:00:00.000Z",
        } as const;
        await saveAccount(store.writer, smallAccount(account), source);
      }
    });

    afterEach(async () => {
      await store.close();
    });

    async function breakBy(statement: Sql): Promise<void> {
      await store.writer.write(async (database) => {
        await database.rows(statement);
      });
    }

    it.each([
      [
        "a change that the figures do not give",
        sql`UPDATE line_item SET change_fen = 5 WHERE year = 2021 AND key = 'expenditure.total'`,
        "样例市测试局, 2021: INCOME_EXPENDITURE_SUMMARY expenditure.total: change_fen is 5, and the figures give 20000000",
      ],
      [
        "an amount that is not the printed one",
        sql`UPDATE line_item SET amount_fen = NULL WHERE year = 2021 AND key = 'expenditure.total'`,
        "样例市测试局, 2021: INCOME_EXPENDITURE_SUMMARY expenditure.total: amount_fen is nothing, and the figures give 120000000",
      ],
      [
        "a stated change",
        sql`UPDATE statement SET change_fen = 7 WHERE basis = 'PRIOR_YEAR' AND is_repeat`,
        "样例市测试局, 2021: what is stated of 收、支总计: its change is not what the figures give",
      ],
      [
        "a finding that is gone",
        sql`DELETE FROM finding WHERE id = (SELECT MIN(id) FROM finding WHERE looks_back AND is_current)`,
        "样例市测试局, 2021: 1 findings that look back are not what the rules find",
      ],
      [
        "a finding that is not served",
        sql`UPDATE finding SET is_current = NOT is_current WHERE id = (SELECT MIN(id) FROM finding WHERE looks_back)`,
        "findings: 1 findings are served that should not be, or are not and should be",
      ],
      [
        "a version's number",
        sql`UPDATE account SET version = 7 WHERE document_name = 'old.txt'`,
        "样例市测试局, 2020: version 1 is numbered 7",
      ],
    ])("tells %s in a line, and computes it again only where it is told to", async (_what, statement, line) => {
      await breakBy(statement);
      const found = await doctor(store);
      // A version that is numbered wrongly makes findings wrong as well.
      expect(found.out).toContain(`${line}\n`);
      expect(found.out).toMatch(/\n[12] faults? in 2 accounts\n$/);
      expect(found.code).toBe(1);
      expect(await doctor(store, "--repair", "--dry-run")).toEqual(found);
      const repaired = await doctor(store, "--repair");
      expect(repaired).toMatchObject({ code: undefined });
      expect(repaired.out).toContain("after the repair: no fault in 2 accounts\n");
      expect(await doctor(store)).toMatchObject({ out: "no fault in 2 accounts\n", code: undefined });
    });

    it("tells what no repair mends: a reference that leads nowhere, a year that is not the account's", async () => {
      await breakBy(sql`UPDATE line_item SET year = 1999 WHERE year = 2021 AND key = 'reception'`);
      await breakBy(sql`INSERT INTO joined_change (line_id, continuity, group_line_id, comparability)
        SELECT id, 'STRICT', 999999, 'COMPARABLE' FROM line_item WHERE year = 1999`);
      const { out, code } = await doctor(store);
      expect(code).toBe(1);
      expect(out).toContain("references: 1 rows of joined_change name a line_item that is not there (group_line_id)\n");
      expect(out).toContain("references: 1 rows of line_item have another year than their account\n");
    });
  });
});

describe("juesuan doctor, of an SQLite file", () => {
  it("tells what SQLite itself finds damaged, and ends with 1", async () => {
    const store = await createStore("sqlite");
    await store.writer.write(async (database) => {
      for (let code = 0; code < 3000; code += 1) {
        await database.rows(sql`INSERT INTO region (code, name) VALUES (${String(code)}, ${"样例市".repeat(20)})`);
      }
    });
    await store.writer.database.rows(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    const file = store.target.kind === "sqlite" ? store.target.file : "";
    const bytes = readFileSync(file);
    bytes.fill(7, bytes.length - 40_960, bytes.length - 20_480);
    writeFileSync(file, bytes);
    const { out, code } = await doctor(store);
    expect(out).toMatch(/^database: /);
    expect(code).toBe(1);
    await store.close();
  });
});
