import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import type { GivenSource } from "../../src/ingest/import/given-source.js";
import { documentFaults } from "../../src/store/doctor/documents.js";
import { DocumentFolder } from "../../src/store/documents/document-folder.js";
import { createApi, type SeededApi } from "../support/api.js";
import { importOne } from "../support/import-one.js";
import { importableText } from "../support/importable-text.js";
import { onBothStores } from "../support/stores.js";

const NAME = "示例市示例区林业局";
const QUESTION = `{ department(name: "${NAME}") { year(year: 2022) {
  document { name url sha256 publishedOn importedAt pages kept }
  versions { day }
  lineItem(table: INCOME_EXPENDITURE_SUMMARY, key: "income.total") { source { url kept } figure { source { url file { sha256 } } } }
} } }`;

onBothStores("the source of a document", (kind) => {
  let api: SeededApi;
  let folder: string;
  let file: string;
  let documents: DocumentFolder;

  beforeEach(async () => {
    api = await createApi(kind, () => Promise.resolve());
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-sources-"));
    file = path.join(folder, "a.txt");
    writeFileSync(file, importableText(NAME, "10.00"));
    documents = new DocumentFolder(path.join(folder, "kept"));
  });

  afterEach(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  async function importIt(given: Omit<GivenSource, "place">, keeps = false): Promise<unknown> {
    const now = (): Date => new Date("2026-01-02T20:04:05Z");
    const { outcome, ...rest } = await importOne(file, {
      store: api.store.writer,
      force: false,
      now,
      given: () => ({ place: "test", ...given }),
      documents: keeps ? documents : null,
    });
    return "reason" in rest ? [outcome, rest.reason] : outcome;
  }

  async function shown(): Promise<unknown> {
    const { data } = await api.ask(QUESTION);
    return data?.department;
  }

  it("is served on the account and on each place; days and times are Beijing's", async () => {
    expect(await importIt({})).toBe("STORED");
    expect(await shown()).toMatchObject({
      year: {
        document: { name: "a.txt", url: null, publishedOn: null, importedAt: "2026-01-03T04:04:05+08:00", kept: null },
        versions: [{ day: "2026-01-03" }],
      },
    });
    expect(await importIt({ url: "https://example.org/a", publishedOn: "2023-08-10" }, true)).toBe("SOURCE_CHANGED");
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    const kept = `/documents/${sha256}`;
    expect(await shown()).toEqual({
      year: {
        document: {
          name: "a.txt",
          url: "https://example.org/a",
          sha256,
          publishedOn: "2023-08-10",
          importedAt: "2026-01-03T04:04:05+08:00",
          pages: null,
          kept,
        },
        versions: [{ day: "2023-08-10" }],
        lineItem: {
          source: { url: "https://example.org/a", kept },
          figure: { source: { url: "https://example.org/a", file: { sha256 } } },
        },
      },
    });
    expect(readdirSync(documents.folder)).toEqual([sha256]);
  });

  it("is kept where nothing is given anew, and changes where another is given", async () => {
    await importIt({ url: "https://example.org/a", publishedOn: "2023-08-10" }, true);
    expect(await importIt({})).toBe("UNCHANGED");
    expect(await importIt({ url: "https://example.org/a" }, true)).toBe("UNCHANGED");
    expect(await importIt({ url: "https://example.org/b" })).toBe("SOURCE_CHANGED");
    expect(await shown()).toMatchObject({
      year: {
        document: { url: "https://example.org/b", publishedOn: "2023-08-10", kept: expect.any(String) as unknown },
      },
    });
  });

  it("that contradicts the document is refused with both, and nothing of it is stored or kept", async () => {
    const refused = async (given: Omit<GivenSource, "place">, why: RegExp): Promise<void> =>
      expect(await importIt(given, true)).toEqual(["REFUSED", expect.stringMatching(why)]);
    await refused(
      { department: "示例市水利局" },
      /test: the department is given as 示例市水利局, .* 示例市示例区林业局/,
    );
    await refused({ kind: "UNIT_FINAL" }, /given as 单位决算, and the document is a 部门决算/);
    await refused({ publishedOn: "2022-12-31" }, /2022-12-31 is not after 2022/);
    expect([await shown(), existsSync(documents.folder)]).toEqual([null, false]);
    expect(await importIt({ department: "示例市 示例区林业局", kind: "DEPARTMENT_FINAL" })).toBe("STORED");
  });

  it("names the department of a document that names none", async () => {
    writeFileSync(file, importableText("", "10.00").replace("部门决算", "部门决算公开"));
    expect(await importIt({})).toEqual(["REFUSED", expect.stringMatching(/department is named neither/)]);
    expect(await importIt({ department: NAME })).toBe("STORED");
  });

  it("is missed by the doctor where the folder lacks it, or holds something else under its name", async () => {
    await importIt({}, true);
    const { database } = api.store.writer;
    const [name = ""] = readdirSync(documents.folder);
    expect(await documentFaults(database, documents)).toEqual([]);
    expect(await documentFaults(database, null)).toEqual([expect.stringMatching(/^1 documents are kept/)]);
    writeFileSync(documents.fileOf(name), "else");
    expect(await documentFaults(database, documents)).toEqual([expect.stringMatching(/^a.txt \(.*is damaged/)]);
    rmSync(documents.fileOf(name));
    expect(await documentFaults(database, documents)).toEqual([
      expect.stringMatching(/^a.txt \(.*is not in the folder/),
    ]);
    // Keeping it again mends it.
    expect(await importIt({ url: "https://example.org/a" }, true)).toBe("SOURCE_CHANGED");
    expect(await documentFaults(database, documents)).toEqual([]);
  });
});
