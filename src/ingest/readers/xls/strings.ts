import { raised } from "../raised.js";
import type { RecordBytes } from "./record-bytes.js";

const WIDE = 0x01;
const HAS_READINGS = 0x04;
const HAS_RUNS = 0x08;

/** A string by its count of characters: the flags that follow say how wide they are. Sheet names, formats, labels. */
export function plainString(bytes: RecordBytes, characters: number): string {
  const flags = bytes.byte();
  return bytes.characters(characters, (flags & WIDE) !== 0);
}

/** True for the number of a font whose characters stand above or below the line. */
export type IsRaisedFont = (font: number) => boolean;

function withRaisedRuns(
  text: string,
  runs: readonly { start: number; font: number }[],
  isRaised: IsRaisedFont,
): string {
  if (!runs.some(({ font }) => isRaised(font))) return text;
  const parts = runs.map(({ start, font }, at) => {
    const part = text.slice(start, runs[at + 1]?.start);
    return isRaised(font) ? raised(part) : part;
  });
  return text.slice(0, runs[0]?.start) + parts.join("");
}

/** A shared string: its text alone, raised runs as marks, without the readings above its characters. */
export function sharedString(bytes: RecordBytes, isRaised: IsRaisedFont): string {
  const characters = bytes.short();
  const flags = bytes.byte();
  const runs = (flags & HAS_RUNS) === 0 ? 0 : bytes.short();
  const readingBytes = (flags & HAS_READINGS) === 0 ? 0 : bytes.long();
  const text = bytes.characters(characters, (flags & WIDE) !== 0);
  const formatted = Array.from({ length: runs }, () => ({ start: bytes.short(), font: bytes.short() }));
  bytes.skip(readingBytes);
  return withRaisedRuns(text, formatted, isRaised);
}
