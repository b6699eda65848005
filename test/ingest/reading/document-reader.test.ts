import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { listDocuments } from "../../../src/ingest/import/list-documents.js";
import { readAccount } from "../../../src/ingest/read-account.js";
import { DEFAULT_READING_BOUNDS } from "../../../src/ingest/reading/bounds.js";
import type { DocumentReader } from "../../../src/ingest/reading/document-reader.js";
import { UnknownAnswer } from "../../../src/ingest/reading/errors.js";
import { answerOf } from "../../../src/ingest/reading/reading.js";
import { ChangingFileError } from "../../../src/ingest/readers/errors.js";
import { readFileBytes } from "../../../src/ingest/readers/read-file.js";
import { documentReader } from "../../support/import-one.js";
import { importableText } from "../../support/importable-text.js";
import { compressedPdf, doublingPdf } from "../readers/pdf/drawn-pdf.js";

const DOCUMENTS = path.resolve(__dirname, "..", "..", "documents");
const WORD = path.join(DOCUMENTS, "docx", "whole-account-numbered-headings.docx");

let folder: string;
let right: string;
const readers: DocumentReader[] = [];

function readerWithin(deadline: number, memory = DEFAULT_READING_BOUNDS.memory): DocumentReader {
  const reader = documentReader({ deadline, memory });
  readers.push(reader);
  return reader;
}

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-reader-"));
  right = written("right.txt", importableText("示例市林业局", "10.00"));
});

afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a document that is read in a process of its own", () => {
  it("comes back as it was read, to the last member", async () => {
    const { account, leftOut } = await readAccount(await readFileBytes(WORD), WORD);
    const read = await readerWithin(60_000).read(WORD);
    expect(read).toMatchObject({ kind: "read", contentHash: expect.stringMatching(/^[\da-f]{64}$/) as string });
    expect(read.kind === "read" && read.account).toStrictEqual(account);
    expect(read.kind === "read" && read.leftOut).toStrictEqual(leftOut);
  });

  it("is refused where its forms double and double, and the next one is read", async () => {
    const bytes = doublingPdf(30);
    expect(bytes.length).toBeLessThan(6_000);
    const file = written("doubling.pdf", bytes);
    const reader = readerWithin(3_000);
    expect(await reader.read(file)).toEqual({
      kind: "refused",
      cause: "ReadingTooLongError",
      reason:
        "doubling.pdf was not read within 3000 milliseconds (JUESUAN_DOCUMENT_DEADLINE); print it to a new PDF, or give the part that holds the account, or raise the setting",
    });
    expect(await reader.read(right)).toMatchObject({ kind: "read" });
  });

  it("is refused where it unpacks without end, and the next one is read", async () => {
    const file = written("bomb.pdf", compressedPdf(deflateSync(Buffer.alloc(600_000_000, "q Q "))));
    const reader = readerWithin(60_000, 300);
    expect(await reader.read(file)).toEqual({
      kind: "refused",
      cause: "ReadingTooLargeError",
      reason:
        "bomb.pdf takes more than 300 MB to read (JUESUAN_DOCUMENT_MEMORY); print it to a new PDF, or give the part that holds the account, or raise the setting",
    });
    expect(await reader.read(right)).toMatchObject({ kind: "read" });
  }, 60_000);

  it("is stopped at once where the reader is closed", async () => {
    const reader = readerWithin(60_000);
    expect(await reader.read(right)).toMatchObject({ kind: "read" });
    const reading = reader.read(written("endless.pdf", doublingPdf(30)));
    const waiting = reader.read(right);
    const before = Date.now();
    setTimeout(() => reader.close(), 100);
    expect([await reading, await waiting]).toEqual([{ kind: "stopped" }, { kind: "stopped" }]);
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});

describe("what comes from the process that reads", () => {
  const done = { kind: "done", megabytes: 90 };
  it.each([
    [
      "an account with a member that nobody knows",
      { ...done, outcome: { kind: "refused", cause: "a", reason: "b", x: 1 } },
    ],
    ["a figure that is a number", { ...done, outcome: { kind: "read", account: { year: "2020" } } }],
    ["nothing", undefined],
  ])("is refused where it is %s", (_, message) => {
    expect(() => answerOf(message)).toThrow(UnknownAnswer);
  });
});

describe("what is no document", () => {
  it("is refused in one line and not waited for: pipe, socket, device, loop of links, folder", async () => {
    const odd = path.join(folder, "odd");
    mkdirSync(path.join(odd, "inner"), { recursive: true });
    execFileSync("mkfifo", [path.join(odd, "pipe.pdf")]);
    symlinkSync("loop.pdf", path.join(odd, "loop.pdf"));
    symlinkSync("..", path.join(odd, "inner", "up"));
    symlinkSync("inner", path.join(odd, "link.pdf"));
    symlinkSync("/dev/zero", path.join(odd, "zero.pdf"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(odd, "socket.pdf"), resolve));
    const files = await listDocuments([odd]);
    const reader = readerWithin(10_000);
    const refused = [];
    for (const file of files) refused.push(await reader.read(file));
    await new Promise((resolve) => server.close(resolve));
    const named = (name: string): string => path.join(odd, name);
    const remedy = "give a document, or a folder of documents";
    expect(refused.map((one) => one.kind === "refused" && one.reason)).toEqual([
      `${named("link.pdf")} is not read: it is a folder; ${remedy}`,
      `${named("loop.pdf")} is a symbolic link that leads back to itself (ELOOP); give the document itself`,
      `${named("pipe.pdf")} is not read: it is a pipe (FIFO); ${remedy}`,
      `${named("socket.pdf")} is not read: it is a socket; ${remedy}`,
      `${named("zero.pdf")} is not read: it is a device; ${remedy}`,
    ]);
  });

  it.each([
    ["grows", (file: string) => appendFileSync(file, "more")],
    ["shrinks", (file: string) => truncateSync(file, 1)],
    ["is written anew", (file: string) => writeFileSync(file, Buffer.alloc(60_000_000, "b"))],
  ])("is a file that %s while it is read", async (_, change) => {
    let outcome: unknown = null;
    // Opening takes some turns of the loop, reading 60 MB some more: a change before or after them is seen by nobody.
    for (let turns = 1; turns <= 60 && !(outcome instanceof ChangingFileError); turns += 1) {
      const file = written("changing.txt", Buffer.alloc(60_000_000, "a"));
      const reading = readFileBytes(file).catch((error: unknown) => error);
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      change(file);
      outcome = await reading;
    }
    expect(outcome).toEqual(new ChangingFileError(path.join(folder, "changing.txt")));
  });
});
