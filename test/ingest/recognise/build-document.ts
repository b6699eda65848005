import type { Block, Grid, GridCell, LocatedDocument } from "../../../src/ingest/located.js";

interface GridOptions {
  readonly ragged?: boolean;
  readonly continued?: boolean;
  readonly page?: number;
}

interface SpanningCell extends GridCell {
  rowSpan: number;
  columnSpan: number;
}

/**
 * A grid from lines of cells parted by "|". "<" stands where the cell at the left reaches, "^" where the cell above does;
 * every other cell stands for itself.
 */
export function grid(lines: string, options: GridOptions = {}): Grid {
  const texts = lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((text) => text.trim()));
  const owners = new Map<string, SpanningCell>();
  const rows = texts.map((row, y) =>
    row.flatMap((text, x): SpanningCell[] => {
      const owner =
        text === "<"
          ? owners.get(`${String(y)} ${String(x - 1)}`)
          : text === "^"
            ? owners.get(`${String(y - 1)} ${String(x)}`)
            : undefined;
      if (owner !== undefined) {
        owner.columnSpan = Math.max(owner.columnSpan, x + 2 - owner.column);
        owner.rowSpan = Math.max(owner.rowSpan, y + 2 - owner.row);
        owners.set(`${String(y)} ${String(x)}`, owner);
        return [];
      }
      const cell: SpanningCell = { text, row: y + 1, column: x + 1, rowSpan: 1, columnSpan: 1 };
      owners.set(`${String(y)} ${String(x)}`, cell);
      return [cell];
    }),
  );
  const { ragged = false, continued, page } = options;
  return {
    kind: "grid",
    rows,
    ragged,
    ...(continued === undefined ? {} : { continued }),
    ...(page === undefined ? {} : { page }),
  };
}

/** A document of paragraphs (texts) and grids, in order. */
export function documentOf(...parts: readonly (string | Grid)[]): LocatedDocument {
  const blocks = parts.map((part, at): Block =>
    typeof part === "string" ? { kind: "paragraph", text: part, line: at + 1 } : part,
  );
  return { name: "account.txt", format: "text", pages: null, blocks };
}

const COVER = ["示例市统计局2021年度部门决算", "第二部分 2021年度部门决算表"] as const;

/** An account of the fictional 示例市统计局, 2021, that holds these parts below its cover. */
export function accountWith(...parts: readonly (string | Grid)[]): LocatedDocument {
  return documentOf(...COVER, ...parts);
}
