import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { CacheFill } from "../../api/watcher.js";

/** How an answer is sent; as it is where a client takes neither. */
export type Encoding = "br" | "gzip";

/** Smaller ones fit into a packet as they are. */
const COMPRESSED_FROM_BYTES = 1_024;
/** Of an entry beside its answer: keys, objects. */
const ENTRY_BYTES = 600;
/** Compressed in 1 to 2 ms for 100 KB, to a sixth; the best quality takes a hundred times as long for a tenth less. */
const BROTLI_QUALITY = 5;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return zip(body);
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** An answer as it is sent, compressed once where somebody takes it so. */
export class KeptAnswer {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    readonly body: Buffer,
    readonly type: string,
    /** Weak: the same answer, however it is compressed. */
    readonly tag: string,
  ) {}

  /** The bytes in the first of these encodings that is worth it, and which one; as they are where none is. */
  async as(encoding: Encoding | null): Promise<{ readonly body: Buffer; readonly encoding: Encoding | null }> {
    if (encoding === null || this.body.length < COMPRESSED_FROM_BYTES) return { body: this.body, encoding: null };
    let made = this.encoded.get(encoding);
    if (made === undefined) {
      made = compress(this.body, encoding);
      this.encoded.set(encoding, made);
    }
    return { body: await made, encoding };
  }
}

/** The tag of an answer: of its text alone, so that servers that hold the same data give the same. */
export function tagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Answers by what was asked and what the data was, bounded by the memory that they take. */
export class KeptAnswers {
  private readonly kept: LRUCache<string, KeptAnswer>;

  /** @param bytes of memory that all answers may take */
  constructor(private readonly bytes: number) {
    this.kept = new LRUCache({
      maxSize: bytes,
      // Both compressed forms together are seldom half of it.
      sizeCalculation: ({ body }) => ENTRY_BYTES + body.length + Math.ceil(body.length / 2),
    });
  }

  /** What it holds now. */
  get fill(): CacheFill {
    return { entries: this.kept.size, share: this.kept.calculatedSize / this.bytes };
  }

  get(key: string): KeptAnswer | undefined {
    return this.kept.get(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.kept.set(key, answer);
  }
}
