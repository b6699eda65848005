import { open } from "node:fs/promises";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { DOCUMENTS_PATH } from "../queries/views/document-view.js";
import { isDocumentHash } from "../store/documents/document-folder.js";
import { formOf, type DocumentForm } from "./document-form.js";
import { OPERATION_SETTINGS } from "./operation-settings.js";

/** Enough of a document to see what it is. */
const HEAD_BYTES = 4_096;
const YEAR_SECONDS = 31_536_000;

/** Nothing of it runs, loads, is sent or is framed. */
const SANDBOX = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The same of a PDF, which browsers show by parts of their own, and not at all in a sandbox. */
const PDF_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The first bytes of a file; null where there is none, or no file of that name. */
async function headOf(file: string): Promise<Uint8Array | null> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) return null;
  try {
    if (!(await handle.stat()).isFile()) return null;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function refuse(reply: FastifyReply, why: string): Promise<void> {
  await reply
    .code(404)
    .header("cache-control", "no-store")
    .send({ errors: [{ message: why }] });
}

function describe(reply: FastifyReply, hash: string, { contentType, disposition, extension }: DocumentForm): void {
  void reply
    .header("content-type", contentType)
    .header("content-disposition", `${disposition}; filename="${hash.slice(0, 16)}.${extension}"`)
    .header("content-security-policy", extension === "pdf" ? PDF_POLICY : SANDBOX)
    .header("x-content-type-options", "nosniff");
}

/**
 * Serves the documents of a folder, each under its hash and no other file, for reading only: whole or by ranges, with
 * what caches need. What a browser could run is a download in a sandbox.
 * @param folder null where no documents are kept: every one is told not to be there
 */
export async function serveDocuments(scope: FastifyInstance, folder: string | null): Promise<void> {
  if (folder !== null) await scope.register(fastifyStatic, { root: folder, serve: false });
  scope.get<{ Params: { hash: string } }>(`${DOCUMENTS_PATH}:hash`, async ({ params: { hash } }, reply) => {
    if (!isDocumentHash(hash))
      return refuse(
        reply,
        "a document is asked for by its SHA-256: 64 digits of 0-9 and a-f, as Document.kept gives them",
      );
    if (folder === null)
      return refuse(
        reply,
        `no documents are kept by this server: ${OPERATION_SETTINGS.documents.setting} names no folder`,
      );
    const head = await headOf(`${folder}/${hash}`);
    if (head === null) return refuse(reply, "no document of that SHA-256 is kept here");
    describe(reply, hash, formOf(head));
    return reply.sendFile(hash, { contentType: false, immutable: true, maxAge: YEAR_SECONDS * 1_000 });
  });
}
