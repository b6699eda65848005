import { opensAnew } from "./opens-anew.js";
import type { PageLayout } from "./page-layout.js";
import { isAtEdge, isPageNumber } from "../page/page-number.js";
import { endsAsTableTitle } from "../table-title-line.js";
import type { TextLine } from "./text-line.js";

/** Lines from the edge inwards that may be header or footer. */
const DEEPEST = 3;
/** A line recurs where it stands on so many pages, and on this part of all. */
const FEWEST = 3;
const PART = 0.3;
/** Titles and labels recur above the parts of a long table; above a table a header needs more of the pages to be one. */
const PART_ABOVE_TABLE = 0.7;
/** A table this near below, in points, makes a line its title or label. */
const NEAR_TABLE = 70;

type Edge = "top" | "bottom";
const EDGES: readonly Edge[] = ["top", "bottom"];

function atEdge({ lines, height }: PageLayout, edge: Edge): readonly TextLine[] {
  const inwards = edge === "top" ? lines : [...lines].reverse();
  return inwards
    .slice(0, DEEPEST)
    .filter(({ baseline }) => isAtEdge(baseline, height) && baseline < height / 2 === (edge === "top"));
}

/** The same on every page but for its numbers, and at the same height. */
function keyOf(line: TextLine, edge: Edge): string {
  return `${edge} ${line.text.replace(/[\d\s]/g, "")} ${String(Math.round(line.baseline / 8))}`;
}

function mayRecur(line: TextLine, page: PageLayout): boolean {
  return !opensAnew(line.text) && !(isAboveTable(line, page) && endsAsTableTitle(line.text));
}

function isAboveTable(line: TextLine, { tables }: PageLayout): boolean {
  return tables.some(({ top }) => top >= line.baseline && top - line.baseline < NEAR_TABLE);
}

function countPages(pages: readonly PageLayout[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(EDGES.flatMap((edge) => atEdge(page, edge).map((line) => keyOf(line, edge))));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The pages without what stands on their edges only for those who leaf through them: page numbers, and short lines that
 * recur at the same height on many pages. Table titles, unit labels and notes are kept even where they recur.
 */
export function withoutEdges(pages: readonly PageLayout[]): readonly PageLayout[] {
  const counts = countPages(pages);
  return pages.map((page) => {
    const dropped = new Set<TextLine>();
    for (const edge of EDGES) {
      for (const line of atEdge(page, edge)) {
        const count = counts.get(keyOf(line, edge)) ?? 0;
        const part = isAboveTable(line, page) ? PART_ABOVE_TABLE : PART;
        const recurs = count >= FEWEST && count >= part * pages.length && mayRecur(line, page);
        // What stands further in belongs to the text, once a line of the text lies between it and the edge.
        if (!recurs && !isPageNumber(line.text)) break;
        dropped.add(line);
      }
    }
    return dropped.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}
