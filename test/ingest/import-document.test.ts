import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { listDocuments } from "../../src/ingest/import/list-documents.js";
import { importOne } from "../support/import-one.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const DOCUMENTS = path.resolve(__dirname, "..", "documents");
const ACCOUNT = path.join(DOCUMENTS, "docx", "whole-account-numbered-headings.docx");
const NOW = (): Date => new Date("2026-01-02T03:04:05Z");

onBothStores("importing documents", (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore(kind);
  });

  afterEach(async () => {
    await store.close();
  });

  async function countOf(table: "account" | "line_item"): Promise<unknown> {
    const statement =
      table === "account" ? sql`SELECT COUNT(*) AS n FROM account` : sql`SELECT COUNT(*) AS n FROM line_item`;
    const [row] = await store.writer.database.rows(statement);
    return row?.n;
  }

  it("stores a document once, however often it is imported", async () => {
    const options = { store: store.writer, force: false, now: NOW };
    expect(await importOne(ACCOUNT, options)).toMatchObject({ outcome: "STORED", year: 2022 });
    const lines = await countOf("line_item");
    expect(await importOne(ACCOUNT, options)).toMatchObject({ outcome: "UNCHANGED" });
    expect(await importOne(ACCOUNT, { ...options, force: true })).toMatchObject({ outcome: "READ_AGAIN" });
    expect([await countOf("account"), await countOf("line_item")]).toEqual([1, lines]);
  });

  it("stores nothing in a dry run, and reports all the same", async () => {
    const report = await importOne(ACCOUNT, { store: null, force: false, now: NOW });
    expect(report).toMatchObject({ outcome: "DRY_RUN", department: "示例市示例区民政局", year: 2022 });
    expect(await countOf("account")).toBe(0);
  });

  it("refuses a document with its cause, and stores nothing of it", async () => {
    const options = { store: store.writer, force: false, now: NOW };
    const broken = await importOne(path.join(DOCUMENTS, "docx", "truncated.docx"), options);
    expect(broken).toMatchObject({ outcome: "REFUSED", cause: "BrokenDocumentError" });
    const absent = await importOne("/nowhere/account.pdf", options);
    expect(absent).toMatchObject({ outcome: "REFUSED", reason: "/nowhere/account.pdf is not there" });
    expect(await countOf("account")).toBe(0);
  });

  it("makes another document of the same year a version beside the old one", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "juesuan-import-"));
    try {
      const text = (total: string): string =>
        `2022年度\n示例市示例区林业局部门决算\n\n收入支出决算总表\n\n公开01表\n单位：万元\n\n收入\t\t\t支出\t\t\n项目\t行次\t决算数\t项目\t行次\t决算数\n总计\t1\t${total}\t总计\t2\t${total}\n`;
      writeFileSync(path.join(folder, "a.txt"), text("10.00"));
      writeFileSync(path.join(folder, "b.txt"), text("11.00"));
      const options = { store: store.writer, force: false, now: NOW };
      expect(await importOne(path.join(folder, "a.txt"), options)).toMatchObject({ outcome: "STORED" });
      expect(await importOne(path.join(folder, "b.txt"), options)).toMatchObject({ outcome: "STORED" });
      const rows = await store.writer.database.rows(sql`SELECT version, is_current FROM account ORDER BY version`);
      expect(rows.map((row) => [row.version, row.is_current === true || row.is_current === 1])).toEqual([
        [1, false],
        [2, true],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the documents of a folder", () => {
  it("are every file that a reader reads, each once, in a fixed order", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "juesuan-list-"));
    try {
      mkdirSync(path.join(folder, "2022"));
      copyFileSync(ACCOUNT, path.join(folder, "2022", "b.docx"));
      for (const name of ["a.txt", "z.json", ".hidden.txt", "c.PDF"]) writeFileSync(path.join(folder, name), "");
      const found = await listDocuments([folder, path.join(folder, "a.txt"), path.join(folder, "none.pdf")]);
      expect(found.map((file) => path.relative(folder, file))).toEqual(["2022/b.docx", "a.txt", "c.PDF", "none.pdf"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
