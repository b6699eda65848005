import type { Block, LocatedDocument } from "../../located.js";
import { blocksOfRows } from "../around-grid.js";
import { decodeText } from "../decode-text.js";
import { DocumentTooComplexError, DocumentTooLargeError, UndecodableTextError } from "../errors.js";
import { MAX_CELLS, MAX_LINES, MAX_TEXT_BYTES } from "../limits.js";
import { proseOf } from "./markup.js";
import { ProseRun } from "./prose-run.js";
import { hasPipes, isPipeRule, isPlainTabRow, rowOf } from "./rows.js";
import { addRow, continuesRun, startRun, type TableRun } from "./table-run.js";

/** Puts lines together: rows to tables, the rest to paragraphs, in the order in which they stand. */
class TextBlocks {
  readonly blocks: Block[] = [];
  private readonly prose = new ProseRun(this.blocks);
  private table: TableRun | null = null;
  private tableAbove: TableRun | null = null;
  private cells = 0;

  constructor(private readonly document: string) {}

  blank(): void {
    // One row makes no table: where a blank line stands below it, its table goes on with the next rows.
    if (this.table?.rows.length !== 1) this.endTable();
    this.prose.blank();
  }

  row(row: ReturnType<typeof rowOf> & object, line: number): void {
    this.prose.end();
    if (this.table?.separator !== row.separator) this.endTable();
    this.table ??= startRun(row.separator);
    this.cells += row.cells.length;
    if (this.cells > MAX_CELLS) throw new DocumentTooComplexError(this.document, "cells", MAX_CELLS);
    addRow(this.table, row, line);
  }

  rule(): void {
    if (this.table !== null) this.table.hasRule = true;
  }

  text(line: string, number: number): void {
    const prose = proseOf(line);
    if (prose.text === "") {
      this.blank();
      return;
    }
    this.endTable();
    this.tableAbove = null;
    this.prose.line(prose, number);
  }

  end(): readonly Block[] {
    this.endTable();
    this.prose.end();
    return this.blocks;
  }

  private endTable(): void {
    if (this.table === null) return;
    const ragged = this.table.separator === "tab";
    const continued = this.tableAbove !== null && continuesRun(this.tableAbove, this.table);
    const blocks = blocksOfRows(this.table.rows, { ragged, continued });
    this.blocks.push(...blocks);
    // Only what ends as a grid can go on: after a note below the table something new begins.
    this.tableAbove = blocks.at(-1)?.kind === "grid" ? this.table : null;
    this.table = null;
  }
}

/**
 * Reads text or Markdown in UTF-8, UTF-16 or GB18030. Lines parted by tabs or pipes are rows of grids (`ragged` where by
 * tabs: a row may have lost its empty cells; its cells keep the column in which they stand); a table that a blank line
 * interrupts goes on in a grid marked `continued`. The rest are paragraphs; one that a page break or wrapped line went
 * through is put together again. `line` counts the lines of the file. Throws DocumentTooLargeError,
 * DocumentTooComplexError or UndecodableTextError.
 */
export function readText(bytes: Uint8Array, name: string): LocatedDocument {
  if (bytes.length > MAX_TEXT_BYTES) throw new DocumentTooLargeError(name, bytes.length, MAX_TEXT_BYTES);
  const text = decodeText(bytes);
  if (text === null) throw new UndecodableTextError(name);
  const lines = text.replace(/\f/g, "").split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES) throw new DocumentTooComplexError(name, "lines", MAX_LINES);
  const blocks = new TextBlocks(name);
  lines.forEach((line, index) => {
    const beside = [lines[index - 1] ?? "", lines[index + 1] ?? ""];
    const amongRows = beside.some(line.includes("\t") ? isPlainTabRow : hasPipes);
    const row = isPipeRule(line) ? null : rowOf(line, amongRows);
    if (isPipeRule(line)) blocks.rule();
    else if (row !== null) blocks.row(row, index + 1);
    else if (line.trim() === "") blocks.blank();
    else blocks.text(line, index + 1);
  });
  return { name, format: "text", pages: null, blocks: blocks.end() };
}
