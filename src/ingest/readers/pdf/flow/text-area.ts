import type { PageLayout } from "./page-layout.js";
import type { TextLine } from "./text-line.js";

/** Where lines of running text start and end on a page, in points. */
export interface TextArea {
  readonly left: number;
  readonly right: number;
}

/** Lines that start (or end) within this part of their size of each other keep the same margin. */
const SAME_MARGIN = 0.7;
/** Lines that take this part of the page's width are running text; a list of short ones says nothing of margins. */
const LONG = 0.5;
/** So many lines make a margin on a page, and in a document. */
const OF_PAGE = 4;
const OF_DOCUMENT = 3;

function outermost(lines: readonly TextLine[], edge: (line: TextLine) => number, fewest: number): number | null {
  const sorted = [...lines].sort((one, other) => edge(one) - edge(other));
  const margin = sorted.find((line) => {
    const near = sorted.filter((other) => Math.abs(edge(other) - edge(line)) <= SAME_MARGIN * line.size);
    return near.length >= fewest;
  });
  return margin === undefined ? null : edge(margin);
}

function areaOf(lines: readonly TextLine[], width: number, fewest: number): TextArea | null {
  const long = lines.filter((line) => line.right - line.left >= LONG * width);
  const left = outermost(long, (line) => line.left, fewest);
  const right = outermost(long, (line) => -line.right, fewest);
  return left === null || right === null ? null : { left, right: -right };
}

function sizeOf({ width, height }: PageLayout): string {
  return `${String(Math.round(width))} ${String(Math.round(height))}`;
}

function areaOfPages(pages: readonly PageLayout[]): TextArea {
  const width = pages[0]?.width ?? 0;
  const lines = pages.flatMap((page) => page.lines);
  return areaOf(lines, width, OF_DOCUMENT) ?? areaOf(lines, width, 1) ?? { left: 0, right: width };
}

/** The text area of each page, by its own lines where they are enough, else by all pages of the same size. */
export function textAreas(pages: readonly PageLayout[]): ReadonlyMap<number, TextArea> {
  const bySize = new Map<string, PageLayout[]>();
  for (const page of pages) bySize.set(sizeOf(page), [...(bySize.get(sizeOf(page)) ?? []), page]);
  const areas = [...bySize.values()].flatMap((alike) => {
    const common = areaOfPages(alike);
    return alike.map((page) => [page.number, areaOf(page.lines, page.width, OF_PAGE) ?? common] as const);
  });
  return new Map(areas);
}
