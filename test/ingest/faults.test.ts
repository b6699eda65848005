import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { importOne } from "../support/import-one.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const DOCUMENTS = path.resolve(__dirname, "..", "documents");
const MEGABYTE = 1024 * 1024;

/** A fault, the file that has it, and what the message says of cause and remedy. */
const FAULTS = [
  ["a scan with no text layer", "pdf/scan-without-text.pdf", "NoTextLayerError", "a PDF with a text layer"],
  ["a password on a PDF", "pdf/password-protected.pdf", "PasswordProtectedError", "save it without one"],
  ["a password on a Word document", "docx/password.docx", "PasswordProtectedError", "save it without one"],
  ["a password on a workbook", "xlsx/password.xlsx", "PasswordProtectedError", "save it without one"],
  ["a password on an old workbook", "xls/password.xls", "PasswordProtectedError", "save it without one"],
  ["a PDF cut off", "pdf/truncated.pdf", "BrokenDocumentError", "save it again"],
  ["a Word document cut off", "docx/truncated.docx", "BrokenDocumentError", "save it again"],
  ["an old workbook cut off", "xls/truncated.xls", "BrokenDocumentError", "save it again"],
  ["a workbook named .docx", "docx/excel-named.docx", "WrongExtensionError", "rename it to .xlsx"],
  ["text named .docx", "docx/text-named.docx", "WrongExtensionError", "rename it to .txt"],
  ["a page named .xls", "xls/html-named.xls", "WrongExtensionError", "rename it to .html"],
  ["a zip bomb", "docx/zip-bomb.docx", "ArchiveBombError", "200 times its size"],
  ["部门预算", "refused/department-budget.txt", "DepartmentBudgetRefused", "部门预算"],
] as const;

onBothStores("importing a document with a fault", (kind) => {
  let store: TestStore;

  beforeAll(async () => {
    store = await createStore(kind);
  });

  afterAll(async () => {
    await store.close();
  });

  async function refused(file: string, cause: string, words: string): Promise<void> {
    const now = (): Date => new Date("2026-01-02T03:04:05Z");
    const report = await importOne(file, { store: store.writer, force: false, now });
    const oneLine: unknown = expect.stringMatching(/^[^\n]+$/);
    expect(report).toEqual({ file, outcome: "REFUSED", cause, reason: oneLine });
    expect(report).toHaveProperty("reason", expect.stringContaining(path.basename(file)));
    expect(report).toHaveProperty("reason", expect.stringContaining(words));
    const stored = await store.writer.database.rows(
      sql`SELECT (SELECT COUNT(*) FROM account) AS accounts, (SELECT COUNT(*) FROM department) AS departments`,
    );
    expect(stored.map((row) => [String(row.accounts), String(row.departments)])).toEqual([["0", "0"]]);
  }

  it.each(FAULTS)("gives one error and stores nothing: %s", async (_, file, cause, words) => {
    await refused(path.join(DOCUMENTS, file), cause, words);
  });

  it("gives one error, takes no memory for it and stores nothing: a file of 200 MB", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "juesuan-fault-"));
    try {
      const file = path.join(folder, "too-large.pdf");
      writeFileSync(file, "%PDF-1.7\n");
      truncateSync(file, 200 * MEGABYTE);
      const before = process.memoryUsage.rss();
      await refused(file, "DocumentTooLargeError", "split it or remove its pictures");
      expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MEGABYTE);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
