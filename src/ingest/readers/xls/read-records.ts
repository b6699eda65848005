import { BrokenDocumentError } from "../errors.js";
import { type BiffRecord, RECORD } from "./record.js";

const HEAD_BYTES = 4;

interface Piece {
  readonly kind: number;
  readonly bytes: Buffer;
  readonly end: number;
}

function pieceAt(document: string, stream: Buffer, start: number): Piece {
  const body = start + HEAD_BYTES;
  const end = body <= stream.length ? body + stream.readUInt16LE(start + 2) : Infinity;
  if (end > stream.length) throw new BrokenDocumentError(document, "its records end before their content does");
  return { kind: stream.readUInt16LE(start), bytes: stream.subarray(body, end), end };
}

/** The record at `start` with all its continuations, and where the next one starts. */
function recordAt(document: string, stream: Buffer, start: number): { record: BiffRecord; end: number } {
  const first = pieceAt(document, stream, start);
  const pieces = [first.bytes];
  let { end } = first;
  while (end + HEAD_BYTES <= stream.length && stream.readUInt16LE(end) === RECORD.continuation) {
    const next = pieceAt(document, stream, end);
    pieces.push(next.bytes);
    ({ end } = next);
  }
  return { record: { kind: first.kind, pieces }, end };
}

/**
 * The records from the one at `start`, which opens a part of the workbook, to the one that ends this part; what is
 * embedded in it (charts) is left out. Throws BrokenDocumentError where no part starts there or its end is missing.
 */
export function* recordsFrom(document: string, stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; ;) {
    const { record, end } = recordAt(document, stream, at);
    if (at === start && record.kind !== RECORD.startOfStream) {
      throw new BrokenDocumentError(document, "a part of the workbook does not start where it should");
    }
    at = end;
    if (record.kind === RECORD.startOfStream) depth += 1;
    if (depth === 1 && record.kind !== RECORD.endOfStream) yield record;
    if (record.kind === RECORD.endOfStream) depth -= 1;
    if (depth === 0) return;
  }
}
