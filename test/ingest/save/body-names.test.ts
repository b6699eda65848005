import sql from "sql-template-tag";
import { saveAccount } from "../../../src/ingest/save/save-account.js";
import { findDepartment } from "../../../src/queries/find-department.js";
import { WHOLE_REACH } from "../../../src/queries/reach.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";
import { tableAccount } from "../../support/table-account.js";

onBothStores("a body that is named in two forms", (kind) => {
  let store: TestStore;

  beforeAll(async () => {
    store = await createStore(kind);
  });

  afterAll(async () => {
    await store.close();
  });

  async function save(
    name: string,
    year: number,
    ofKind: "DEPARTMENT_FINAL" | "UNIT_FINAL" = "DEPARTMENT_FINAL",
  ): Promise<void> {
    const account = {
      ...tableAccount({ name, year, table: "EXPENDITURE", rows: [["total", "合计", "1.00"]] }),
      kind: ofKind,
    };
    const source = { origin: "IMPORT", contentHash: `${name} ${String(year)} ${ofKind}`, readerVersion: 1 } as const;
    await saveAccount(store.writer, account, { ...source, recordedAt: "2026-01-01T00:00:00Z" });
  }

  async function yearsOf(name: string): Promise<readonly number[] | null> {
    const found = await findDepartment(store.writer.database, { id: null, kind: null, name }, WHOLE_REACH);
    return found?.dataset.yearsOf(found.departmentId, null, null) ?? null;
  }

  it.each([
    ["样例县青石乡", "样例县青石乡人民政府"],
    ["样例县白石镇人民政府", "样例县白石镇"],
    ["样例县东门街道", "样例县东门街道办事处"],
  ])("is one department, whichever year prints which: %s, %s", async (first, second) => {
    await save(first, 2015);
    await save(second, 2016);
    await save(first, 2017);
    expect([await yearsOf(first), await yearsOf(second)]).toEqual([
      [2015, 2016, 2017],
      [2015, 2016, 2017],
    ]);
    const rows = await store.writer.database.rows(
      sql`SELECT name, kind, from_year FROM department_name WHERE name = ${second}`,
    );
    expect(rows).toEqual([{ name: second, kind: "ALIAS", from_year: null }]);
  });

  it("is none where the longer name is another body's", async () => {
    await save("样例县", 2015);
    await save("样例县人民政府", 2016);
    expect([await yearsOf("样例县"), await yearsOf("样例县人民政府")]).toEqual([[2015], [2016]]);
  });

  it("is found by its former name with accounts of each kind", async () => {
    await save("样例县旧局", 2015);
    await save("样例县旧局", 2016, "UNIT_FINAL");
    const named = await store.writer.database.rows(
      sql`SELECT kind, is_default FROM department WHERE name = ${"样例县旧局"} ORDER BY kind`,
    );
    expect(named.map((row) => [row.kind, Boolean(row.is_default)])).toEqual([
      ["DEPARTMENT_FINAL", true],
      ["UNIT_FINAL", false],
    ]);
    expect(await yearsOf("样例县旧局")).toEqual([2015]);
  });
});
