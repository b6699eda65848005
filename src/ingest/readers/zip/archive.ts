import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { brokenUnlessNamed } from "../broken.js";
import { ArchiveBombError, BrokenDocumentError, DocumentTooComplexError, PasswordProtectedError } from "../errors.js";
import { HARMLESS_INFLATED_BYTES, MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, MAX_INFLATION } from "../limits.js";

/**
 * A ZIP archive in memory whose parts are inflated one at a time, as a stream. What is counted are the bytes that
 * come out, not those that the headers promise: a part past MAX_INFLATION, or all parts past MAX_INFLATED_BYTES,
 * stop with ArchiveBombError; damaged data with BrokenDocumentError; an encrypted part with PasswordProtectedError.
 */
export class Archive {
  private inflatedBytes = 0;

  private constructor(
    readonly document: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the table of contents; nothing is inflated yet. Throws BrokenDocumentError where there is none. */
  static async open(bytes: Uint8Array, document: string): Promise<Archive> {
    const entries = new Map<string, Entry>();
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
      if (zip.entryCount > MAX_ARCHIVE_ENTRIES) {
        throw new DocumentTooComplexError(document, "parts", MAX_ARCHIVE_ENTRIES);
      }
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw new Error(`two parts are named ${entry.fileName}`);
        entries.set(entry.fileName, entry);
      }
      return new Archive(document, zip, entries);
    } catch (cause) {
      throw brokenUnlessNamed(document, cause);
    }
  }

  /** Names of the parts in the order of the table of contents. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** The bytes of a part, inflated as they are asked for. Throws BrokenDocumentError where there is no such part. */
  async *inflate(part: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(part);
    if (entry === undefined) throw new BrokenDocumentError(this.document, `its part ${part} is missing`);
    if (entry.isEncrypted()) throw new PasswordProtectedError(this.document);
    let partBytes = 0;
    try {
      const stream: AsyncIterable<Buffer> = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        partBytes += chunk.length;
        this.inflatedBytes += chunk.length;
        this.refuseBomb(entry, partBytes);
        yield chunk;
      }
    } catch (cause) {
      throw brokenUnlessNamed(this.document, cause);
    }
  }

  private refuseBomb(entry: Entry, partBytes: number): void {
    if (this.inflatedBytes > MAX_INFLATED_BYTES) {
      throw new ArchiveBombError(this.document, entry.fileName, `more than ${String(MAX_INFLATED_BYTES)} bytes`);
    }
    if (partBytes > HARMLESS_INFLATED_BYTES && partBytes > entry.compressedSize * MAX_INFLATION) {
      throw new ArchiveBombError(this.document, entry.fileName, `more than ${String(MAX_INFLATION)} times its size`);
    }
  }
}
