import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../failure-of.js";
import { documentsFailureOf } from "./documents-failure.js";

const HASH = /^[\da-f]{64}$/;
const DRAFT = ".draft";

/** True for the name of a kept document: SHA-256 of its bytes, hexadecimal. */
export function isDocumentHash(name: string): boolean {
  return HASH.test(name);
}

/** Made where the folder above is there: one that is mistyped is not made out of nothing. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a document's file is: whole, not there, or something else under its name. */
export type KeptState = "WHOLE" | "MISSING" | "DAMAGED";

/** A folder in which documents lie as they were published, each named by the SHA-256 of its bytes. */
export class DocumentFolder {
  constructor(readonly folder: string) {}

  /** The name under which bytes are kept. */
  hashOf(bytes: Uint8Array): string {
    return createHash("sha256").update(bytes).digest("hex");
  }

  fileOf(hash: string): string {
    return path.join(this.folder, hash);
  }

  /**
   * Puts a document there, whole and on the disk when it returns, or not at all. One that lies there whole is left alone.
   * Gives its hash. Throws StoreFailure where the folder cannot be written.
   */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = this.hashOf(bytes);
    const draft = path.join(this.folder, `.${hash}.${randomBytes(6).toString("hex")}${DRAFT}`);
    try {
      if ((await this.stateOf(hash)) === "WHOLE") return hash;
      await makeFolder(this.folder);
      await writeWhole(draft, bytes);
      await rename(draft, this.fileOf(hash));
      await syncFolder(this.folder);
      return hash;
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw documentsFailureOf(error);
    }
  }

  /** Reads the file of a document and says what it is. Throws StoreFailure where the folder cannot be read. */
  async stateOf(hash: string): Promise<KeptState> {
    const bytes = await readFile(this.fileOf(hash)).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw documentsFailureOf(error);
    });
    if (bytes === null) return "MISSING";
    return this.hashOf(bytes) === hash ? "WHOLE" : "DAMAGED";
  }

  /** The documents that lie there, by hash; none where there is no folder. */
  async list(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter(isDocumentHash).sort();
  }
}
