import { continues } from "../table/continues.js";
import type { PageTable } from "../table/page-table.js";
import { joinBrokenRows } from "../table/broken-rows.js";
import { withSameColumns } from "../table/same-columns.js";
import type { FlowPart } from "./document-flow.js";

/** Lines right above a table in which its title and labels stand. */
const TITLE_LINES = 4;

function linesOf(part: FlowPart | undefined): readonly string[] {
  return part?.kind === "lines" ? part.lines.map(({ text }) => text) : [];
}

function firstWithTitle(flow: readonly FlowPart[], index: number): readonly string[] {
  return linesOf(flow[index - 1]).slice(-TITLE_LINES);
}

/**
 * The flow with the parts of each table that runs over several pages in the same columns; and which of the tables go on
 * from the page before.
 */
export function joinChains(flow: readonly FlowPart[]): {
  readonly flow: readonly FlowPart[];
  readonly continued: ReadonlySet<PageTable>;
} {
  const chains: { readonly above: readonly string[]; readonly tables: PageTable[] }[] = [];
  let between: readonly string[] = [];
  flow.forEach((part, index) => {
    if (part.kind === "lines") {
      between = linesOf(part);
      return;
    }
    const chain = chains.at(-1);
    const last = chain?.tables.at(-1);
    if (chain && last && continues(last, part.table, chain.above, between)) chain.tables.push(part.table);
    else chains.push({ above: firstWithTitle(flow, index), tables: [part.table] });
    between = [];
  });
  const joined = chains.map(({ tables }) => joinBrokenRows(withSameColumns(tables)));
  const inOrder = joined.flat();
  let next = 0;
  return {
    flow: flow.map((part) => {
      const table = part.kind === "table" ? inOrder[next++] : undefined;
      return table === undefined ? part : { kind: "table", table };
    }),
    continued: new Set(joined.flatMap((tables) => tables.slice(1))),
  };
}
