import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Block, Grid, LocatedDocument } from "../../../src/ingest/located.js";

/** A document in test/documents, by format and name. */
export function testDocument(name: string): Promise<Uint8Array> {
  return readFile(join(__dirname, "..", "..", "documents", name));
}

/** Paragraphs as their text, grids as the texts of their rows: what most rules are about. */
export function outline(blocks: readonly Block[]): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
}

/** The grids of a document in reading order. */
export function gridsOf({ blocks }: LocatedDocument): readonly Grid[] {
  return blocks.filter((block) => block.kind === "grid");
}
