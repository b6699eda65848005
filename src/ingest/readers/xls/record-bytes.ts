import { BrokenDocumentError } from "../errors.js";
import type { BiffRecord } from "./record.js";

/** Reads the bytes of one record from first to last. Throws BrokenDocumentError where it holds less than it promises. */
export class RecordBytes {
  private readonly pieces: readonly Buffer[];
  private piece = 0;
  private offset = 0;

  constructor(
    private readonly document: string,
    record: BiffRecord,
  ) {
    this.pieces = record.pieces;
  }

  /** Bytes that are left, continuations included. */
  get left(): number {
    return this.pieces.slice(this.piece).reduce((sum, { length }) => sum + length, -this.offset);
  }

  byte(): number {
    return this.take(1).readUInt8(0);
  }

  short(): number {
    return this.take(2).readUInt16LE(0);
  }

  long(): number {
    return this.take(4).readUInt32LE(0);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const step = Math.min(left, this.current().length - this.offset);
      this.offset += step;
      left -= step;
    }
  }

  /** The next bytes, which may go on in a continuation. */
  take(count: number): Buffer {
    const current = this.current();
    if (this.offset + count <= current.length) {
      this.offset += count;
      return current.subarray(this.offset - count, this.offset);
    }
    const bytes: number[] = [];
    while (bytes.length < count) {
      bytes.push(this.current().readUInt8(this.offset));
      this.offset += 1;
    }
    return Buffer.from(bytes);
  }

  /**
   * The next characters, of two bytes each (`isWide`) or one. Where they go on in a continuation, its first byte says
   * anew how wide they are.
   */
  characters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = "";
    for (let left = count; left > 0;) {
      if (this.offset === this.pieces[this.piece]?.length) wide = (this.byte() & 1) === 1;
      const width = wide ? 2 : 1;
      const here = Math.min(left, Math.floor((this.current().length - this.offset) / width));
      if (here === 0) this.breakOff();
      text += this.take(here * width).toString(wide ? "utf16le" : "latin1");
      left -= here;
    }
    return text;
  }

  /** The piece that holds the next byte. */
  private current(): Buffer {
    for (;;) {
      const piece = this.pieces[this.piece];
      if (piece === undefined) return this.breakOff();
      if (this.offset < piece.length) return piece;
      this.piece += 1;
      this.offset = 0;
    }
  }

  private breakOff(): never {
    throw new BrokenDocumentError(this.document, "a record holds less than it promises");
  }
}
