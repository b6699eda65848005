import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { DocumentFolder } from "../../src/store/documents/document-folder.js";
import { createApp } from "../../src/server/app.js";
import { emptyDatabase } from "./served-app.js";

const HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";
const GB18030 = Buffer.from([0xbe, 0xf6, 0xcb, 0xe3]);

describe("documents that are kept", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-documents-"));
  const documents = new DocumentFolder(path.join(folder, "kept"));
  let app: FastifyInstance;

  async function serve(kept: string | null): Promise<FastifyInstance> {
    const database = emptyDatabase(0);
    return createApp({ store: () => database, logLevel: "silent", rules: [], documents: kept });
  }

  beforeAll(async () => {
    await documents.keep(Buffer.from("a"));
    writeFileSync(path.join(folder, "secret"), "secret");
    app = await serve(documents.folder);
  }, 60_000);

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["a PDF is shown", "%PDF-1.7 …", "application/pdf", /^inline; filename="\w{16}\.pdf"$/, /^default-src 'none'/],
    ["a text is shown", "2022年度决算\n", "text/plain; charset=utf-8", /^inline; .*\.txt"$/, /^sandbox/],
    ["an older text is shown", GB18030, "text/plain; charset=gb18030", /^inline; .*\.txt"$/, /^sandbox/],
    ["HTML is saved", HTML, "application/octet-stream", /^attachment; .*\.html"$/, /^sandbox/],
    ["HTML after a text is saved", `text ${HTML}`, "application/octet-stream", /^attachment/, /^sandbox/],
    [
      "a workbook is saved",
      "PK\u0003\u0004 xl/workbook.xml",
      "application/octet-stream",
      /^attachment; .*\.xlsx"$/,
      /^sandbox/,
    ],
    [
      "what is nothing known is saved",
      "\u0000\u0001",
      "application/octet-stream",
      /^attachment; .*\.bin"$/,
      /^sandbox/,
    ],
  ])("%s, and never run", async (_title, content, type, disposition, policy) => {
    const bytes = Buffer.from(content);
    const answer = await app.inject(`/documents/${await documents.keep(bytes)}`);
    expect([answer.statusCode, answer.rawPayload]).toEqual([200, bytes]);
    expect(answer.headers).toMatchObject({
      "content-type": type,
      "content-disposition": expect.stringMatching(disposition) as unknown,
      "content-security-policy": expect.stringMatching(policy) as unknown,
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  it("come whole, by ranges, or not at all where the client has them", async () => {
    const url = `/documents/${await documents.keep(Buffer.from("0123456789"))}`;
    const part = await app.inject({ url, headers: { range: "bytes=2-4" } });
    expect([part.statusCode, part.payload, part.headers["content-range"]]).toEqual([206, "234", "bytes 2-4/10"]);
    const etag = String(part.headers.etag);
    expect((await app.inject({ url, headers: { "if-none-match": etag } })).statusCode).toBe(304);
    expect((await app.inject({ url, method: "HEAD" })).headers["content-length"]).toBe("10");
    expect((await app.inject({ url, method: "POST" })).statusCode).toBe(404);
  });

  it.each(["0".repeat(64), "0".repeat(63), "../secret", "..%2fsecret", "%2e%2e%2fsecret", "secret", "A".repeat(64)])(
    "are no other files: %s",
    async (name) => {
      const answer = await app.inject(`/documents/${name}`);
      expect([answer.statusCode, answer.payload.includes("secret\n")]).toEqual([404, false]);
    },
  );

  it("are none where no folder is named", async () => {
    const without = await serve(null);
    const answer = await without.inject(`/documents/${"0".repeat(64)}`);
    expect([answer.statusCode, answer.payload]).toEqual([404, expect.stringMatching(/JUESUAN_DOCUMENTS/)]);
    await without.close();
  });
});
