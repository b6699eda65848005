import type { Block } from "../../../located.js";
import { blocksOfRows } from "../../around-grid.js";
import { gridRows } from "../table/grid-rows.js";
import { joinChains } from "./chains.js";
import { documentFlow } from "./document-flow.js";
import type { PageLayout } from "./page-layout.js";
import { paragraphsOf } from "./paragraphs.js";
import { textAreas } from "./text-area.js";
import { withoutEdges } from "./without-edges.js";

/** The blocks of a document in reading order: paragraphs joined over lines and pages, and one grid a page and table. */
export function blocksOfPages(layouts: readonly PageLayout[]): readonly Block[] {
  const pages = withoutEdges(layouts);
  const areas = textAreas(pages);
  const { flow, continued } = joinChains(documentFlow(pages));
  return flow.flatMap((part): readonly Block[] =>
    part.kind === "lines"
      ? paragraphsOf(part.lines, areas)
      : blocksOfRows(gridRows(part.table), { ragged: false, continued: continued.has(part.table) }),
  );
}
