import { isAmount, isCode, isFigure } from "./figure-text.js";
import type { SegmentLine } from "./segments.js";

/** Lines of a table without borders: those above its first figures, and those from there on. */
export interface TableRegion {
  readonly header: readonly SegmentLine[];
  readonly body: readonly SegmentLine[];
}

/** A table has at least so many lines with figures. */
const FEWEST = 2;
/** Lines of one table stand no further apart than this, in sizes. */
const FURTHEST = 4;
/** The first line of a wrapped name is less than this above its row's figures, in sizes. */
const WITHIN_ROW = 1.1;
/** A line of text this long, in sizes, is running text. */
const RUNNING = 26;
const LABEL = /[:：]|^公开\d+表|[。；;]$|表$/;

function bearsFigures({ segments }: SegmentLine): boolean {
  if (segments.length < 2) return false;
  // A row that numbers the columns (栏次 1 2 3) is the first of the body.
  if (segments.length > 2 && segments.slice(1).every(({ text }) => isFigure(text))) return true;
  return (
    segments.some(({ text }) => isAmount(text)) || (segments.some(({ text }) => isCode(text)) && segments.length > 2)
  );
}

function isRunningText({ segments }: SegmentLine): boolean {
  const [only, ...others] = segments;
  if (only === undefined || others.length > 0) return false;
  return (only.right - only.left) / only.size > RUNNING || LABEL.test(only.text);
}

function isLabelLine({ segments }: SegmentLine): boolean {
  return segments.some(({ text }) => LABEL.test(text)) && segments.every(({ text }) => !isFigure(text));
}

function areClose(one: SegmentLine, other: SegmentLine): boolean {
  return Math.abs(other.baseline - one.baseline) <= FURTHEST * (one.segments[0]?.size ?? 0);
}

function mayBeBody(line: SegmentLine): boolean {
  return !isRunningText(line) && !isLabelLine(line);
}

/** From `index` on, how many lines go on in steps of `step` that belong to the table. */
function reach(
  lines: readonly SegmentLine[],
  index: number,
  step: 1 | -1,
  belongs: (line: SegmentLine) => boolean,
): number {
  let at = index;
  for (;;) {
    const [here, next] = [lines[at], lines[at + step]];
    if (!here || !next || !areClose(here, next) || !belongs(next)) return at;
    at += step;
  }
}

function hasFiguresAlone({ segments }: SegmentLine): boolean {
  return segments.length > 0 && segments.every(({ text }) => isFigure(text));
}

/** Where the first row starts: a name of two lines starts above the figures, closer than lines of a header stand. */
function nameStart(lines: readonly SegmentLine[], first: number, start: number): number {
  const [above, line] = [lines[first - 1], lines[first]];
  if (first <= start || !above || !line || above.segments.length > 1) return first;
  return line.baseline - above.baseline < WITHIN_ROW * (line.segments[0]?.size ?? 0) ? first - 1 : first;
}

/** The parts of a page that are tables although nothing borders them: lines with figures in columns, close together. */
export function tableRegions(lines: readonly SegmentLine[]): readonly TableRegion[] {
  const regions: TableRegion[] = [];
  let from = 0;
  while (from < lines.length) {
    const first = lines.findIndex((line, index) => index >= from && bearsFigures(line));
    if (first === -1) break;
    const end = reach(lines, first, 1, mayBeBody);
    const top = Math.max(reach(lines, first, -1, mayBeBody), from);
    const above = lines.slice(top, first);
    // A single line of text right above the columns is a title; one that stands beside columns heads some of them.
    const headed = above.findIndex(({ segments }) => segments.length > 1);
    const start = headed === -1 ? first : top + headed;
    const bodyStart = nameStart(lines, first, start);
    const body = lines.slice(bodyStart, end + 1);
    if (body.filter((line) => bearsFigures(line) || hasFiguresAlone(line)).length >= FEWEST) {
      regions.push({ header: lines.slice(start, bodyStart), body });
    }
    from = end + 1;
  }
  return regions;
}
