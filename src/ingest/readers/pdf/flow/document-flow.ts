import type { PageTable } from "../table/page-table.js";
import type { PageLayout } from "./page-layout.js";
import type { TextLine } from "./text-line.js";

/** Lines that follow each other with no table between, or one table. */
export type FlowPart =
  | { readonly kind: "lines"; readonly lines: readonly [TextLine, ...TextLine[]] }
  | { readonly kind: "table"; readonly table: PageTable };

function pageParts({ tables, lines }: PageLayout): readonly FlowPart[] {
  const parts: { readonly top: number; readonly left: number; readonly part: FlowPart }[] = [
    ...tables.map((table) => ({ top: table.top, left: table.xs[0] ?? 0, part: { kind: "table" as const, table } })),
    ...lines.map((line) => ({
      top: line.baseline,
      left: line.left,
      part: { kind: "lines" as const, lines: [line] as const },
    })),
  ];
  return parts.sort((one, other) => one.top - other.top || one.left - other.left).map(({ part }) => part);
}

/** What a document holds in reading order, page after page; lines on both sides of a page break are one part. */
export function documentFlow(pages: readonly PageLayout[]): readonly FlowPart[] {
  const flow: FlowPart[] = [];
  for (const part of pages.flatMap(pageParts)) {
    const last = flow.at(-1);
    if (part.kind === "lines" && last?.kind === "lines") {
      flow[flow.length - 1] = { kind: "lines", lines: [...last.lines, ...part.lines] };
    } else {
      flow.push(part);
    }
  }
  return flow;
}
