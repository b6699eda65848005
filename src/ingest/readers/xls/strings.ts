import type { RecordBytes } from "./record-bytes.js";

const WIDE = 0x01;
const HAS_READINGS = 0x04;
const HAS_RUNS = 0x08;

/** Bytes of one run of a rich text: where it starts and its font. */
const RUN_BYTES = 4;

/** A string by its count of characters: the flags that follow say how wide they are. Sheet names, formats, labels. */
export function plainString(bytes: RecordBytes, characters: number): string {
  const flags = bytes.byte();
  return bytes.characters(characters, (flags & WIDE) !== 0);
}

/** A shared string: its text alone, without the fonts of its runs and the readings above its characters. */
export function sharedString(bytes: RecordBytes): string {
  const characters = bytes.short();
  const flags = bytes.byte();
  const runs = (flags & HAS_RUNS) === 0 ? 0 : bytes.short();
  const readingBytes = (flags & HAS_READINGS) === 0 ? 0 : bytes.long();
  const text = bytes.characters(characters, (flags & WIDE) !== 0);
  bytes.skip(runs * RUN_BYTES + readingBytes);
  return text;
}
