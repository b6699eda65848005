import { BrokenDocumentError } from "../errors.js";
import { type Entry, ownEntries } from "./directory.js";
import { chainFrom, Sectors } from "./sectors.js";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file (OLE): the container of .doc and .xls, and of encrypted .docx and .xlsx. */
export class CompoundFile {
  private constructor(
    private readonly sectors: Sectors,
    private readonly entries: readonly Entry[],
  ) {}

  /** True where the bytes start as a compound file does. */
  static is(bytes: Uint8Array): boolean {
    return SIGNATURE.every((byte, index) => bytes[index] === byte);
  }

  /** Reads the directory. Throws BrokenDocumentError where the container is damaged or cut off before it. */
  static open(bytes: Uint8Array, document: string): CompoundFile {
    const sectors = new Sectors(document, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return new CompoundFile(sectors, ownEntries(sectors.read(sectors.directoryStart)));
  }

  /** Names of the streams of the document itself, without those of documents embedded in it. */
  get names(): readonly string[] {
    return this.entries.filter(({ kind }) => kind === "stream").map(({ name }) => name);
  }

  /**
   * The bytes of a stream; null where there is none of this name. Throws BrokenDocumentError where its chain runs in a
   * circle or ends too early. A stream is never larger than the file.
   */
  stream(name: string): Buffer | null {
    const entry = this.entries.find((one) => one.kind === "stream" && one.name === name);
    if (entry === undefined) return null;
    if (entry.size === 0) return Buffer.alloc(0);
    const bytes = entry.size < this.sectors.miniCutoff ? this.readSmall(entry) : this.sectors.read(entry.start);
    if (bytes.length < entry.size) this.breakOff();
    return bytes.subarray(0, entry.size);
  }

  /** Small streams share the one of the root, in pieces of 64 bytes that a table of their own chains. */
  private readSmall({ start }: Entry): Buffer {
    const { document, miniSize, miniTableStart } = this.sectors;
    const root = this.entries.find(({ kind }) => kind === "root");
    const shared = root === undefined ? Buffer.alloc(0) : this.sectors.read(root.start);
    const table = this.sectors.read(miniTableStart);
    const next = (piece: number): number => {
      return piece * 4 + 4 <= table.length ? table.readUInt32LE(piece * 4) : this.breakOff();
    };
    const pieces = chainFrom(document, start, next, table.length / 4);
    return Buffer.concat(pieces.map((piece) => shared.subarray(piece * miniSize, (piece + 1) * miniSize)));
  }

  private breakOff(): never {
    throw new BrokenDocumentError(this.sectors.document, "it ends before its content does");
  }
}
