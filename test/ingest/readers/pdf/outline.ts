import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, GridCell, LocatedDocument } from "../../../../src/ingest/located.js";
import { readPdf } from "../../../../src/ingest/readers/pdf/read-pdf.js";

const FOLDER = join(__dirname, "../../../documents/pdf");

/** The bytes of one of the test documents. */
function documentBytes(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}

/** One of the test documents as read. */
export function readDocument(name: string): Promise<LocatedDocument> {
  return readPdf(documentBytes(name), name);
}

function cell({ text, columnSpan = 1, rowSpan = 1 }: GridCell): string {
  return `${text}${columnSpan > 1 ? ` >${String(columnSpan)}` : ""}${rowSpan > 1 ? ` v${String(rowSpan)}` : ""}`;
}

function lines(block: Block): readonly string[] {
  const page = `${String(block.page)}:`;
  if (block.kind === "paragraph") return [`${page} ${block.text}`];
  const rows = block.rows.map((row) => `  | ${row.map(cell).join(" | ")}`);
  return [`${page} ${block.continued === true ? "grid, continued" : "grid"}`, ...rows];
}

/** What was read as lines: page and text of a paragraph; a grid row by row, `>` and `v` for columns and rows spanned. */
export function outline({ blocks }: Pick<LocatedDocument, "blocks">): readonly string[] {
  return blocks.flatMap(lines);
}
