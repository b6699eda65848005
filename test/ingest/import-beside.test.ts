import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { importDocuments } from "../../src/ingest/import/import-documents.js";
import type { ImportReport } from "../../src/ingest/import/import-report.js";
import { DEFAULT_READING_BOUNDS } from "../../src/ingest/reading/bounds.js";
import { documentReader } from "../support/import-one.js";
import { importableText } from "../support/importable-text.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const NOW = (): Date => new Date("2026-01-02T03:04:05Z");
const CHECKED = path.resolve(__dirname, "..", "documents", "checks");

onBothStores("documents that are read side by side", (kind) => {
  const stores: TestStore[] = [];
  let folder: string;
  let files: string[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-beside-"));
    files = ["account-2020.txt", "account-2019.txt"].map((name) => path.join(folder, name));
    for (const file of files) copyFileSync(path.join(CHECKED, path.basename(file)), file);
    const broken = path.join(folder, "broken.txt");
    writeFileSync(broken, "nothing of an account");
    // The same bytes under another name, and two accounts of one year without a day of publication.
    const again = path.join(folder, "again.txt");
    copyFileSync(path.join(CHECKED, "account-2020.txt"), again);
    const versions = ["10.00", "11.00"].map((total) => {
      const file = path.join(folder, `${total}.txt`);
      writeFileSync(file, importableText("示例市林业局", total));
      return file;
    });
    files.push(broken, again, ...versions);
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(store: TestStore, processes: number, together: number): Promise<ImportReport[]> {
    const reader = documentReader(DEFAULT_READING_BOUNDS, processes);
    const reports: ImportReport[] = [];
    await importDocuments({
      files,
      reader,
      store: store.writer,
      force: false,
      now: NOW,
      together,
      onReport: (report) => void reports.push(report),
      interruption: new AbortController().signal,
    });
    reader.close();
    return reports;
  }

  async function fresh(): Promise<TestStore> {
    const store = await createStore(kind);
    stores.push(store);
    return store;
  }

  async function content(store: TestStore): Promise<unknown[]> {
    const { database } = store.writer;
    return Promise.all([
      database.rows(sql`SELECT id, document_name, year, version, is_current, recorded_at FROM account ORDER BY id`),
      database.rows(sql`SELECT id, account_id, table_name, key, change_fen, comparability FROM line_item ORDER BY id`),
      database.rows(
        sql`SELECT id, account_id, rule, fingerprint, prior_account_id, is_current FROM finding ORDER BY id`,
      ),
    ]);
  }

  it("are reported and stored as if one had been imported after the other", async () => {
    const [one, many] = [await fresh(), await fresh()];
    const reports = [await run(one, 1, 1), await run(many, 3, 64)];
    expect(reports[0]?.map(({ outcome }) => outcome)).toEqual([
      "STORED",
      "STORED",
      "REFUSED",
      "UNCHANGED",
      "STORED",
      "STORED",
    ]);
    expect(reports[1]).toEqual(reports[0]);
    expect(await content(many)).toEqual(await content(one));
  });

  it("are not parsed again where their bytes are stored: what they say comes from the store", async () => {
    const store = await fresh();
    await run(store, 2, 64);
    await store.writer.write(async (database) => {
      await database.rows(sql`UPDATE account SET department_name = ${"存的名称"} WHERE year = ${2020}`);
    });
    const reports = await run(store, 2, 64);
    expect(reports.map(({ outcome }) => outcome)).toEqual([
      "UNCHANGED",
      "UNCHANGED",
      "REFUSED",
      "UNCHANGED",
      "UNCHANGED",
      "UNCHANGED",
    ]);
    expect(reports[0]).toEqual({
      file: files[0],
      outcome: "UNCHANGED",
      department: "存的名称",
      year: 2020,
      kind: "DEPARTMENT_FINAL",
    });
  });

  it("of which one cannot be stored beside the others are stored without it", async () => {
    const store = await fresh();
    await store.writer.write(async (database) => {
      // Two regions have a department of that name, and the document does not say which it is of.
      for (const code of ["430100", "430200"]) {
        await database.rows(sql`INSERT INTO region (code, name) VALUES (${code}, ${code})`);
        await database.rows(sql`
          INSERT INTO department (id, key, kind, is_default, name, name_folded, region_code, synthetic)
          VALUES (${Number.parseInt(code, 10)}, ${code}, ${"DEPARTMENT_FINAL"}, ${true}, ${"示例市林业局"},
            ${"示例市林业局"}, ${code}, ${false})`);
      }
    });
    const reports = await run(store, 2, 64);
    expect(reports.map((report) => ("cause" in report ? report.cause : report.outcome))).toEqual([
      "STORED",
      "STORED",
      "NoAccountFound",
      "UNCHANGED",
      "AmbiguousDepartment",
      "AmbiguousDepartment",
    ]);
  });
});
