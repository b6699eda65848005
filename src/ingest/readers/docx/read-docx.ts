import type { LocatedDocument } from "../../located.js";
import { joinCutParagraphs } from "../broken-sentence.js";
import { blocksOf } from "../laid-table.js";
import { readXml } from "../xml/read-xml.js";
import { Archive } from "../zip/archive.js";
import { mainPart, relationshipsOf } from "../zip/relationships.js";
import { Body } from "./body.js";
import { ListCounter } from "./list-counter.js";
import { readNumbering } from "./numbering.js";
import { readStyleLists } from "./style-lists.js";

/**
 * Reads a Word document (.docx): paragraphs with the numbers that Word prints before list items and numbered headings,
 * and tables as grids with merged cells as spans. `line` is the number of the paragraph in the document, because a
 * .docx has no lines and pages of its own. Text that is deleted or hidden, headers, footers and notes are left out.
 * Throws BrokenDocumentError, ArchiveBombError, PasswordProtectedError or DocumentTooComplexError.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<LocatedDocument> {
  const archive = await Archive.open(bytes, name);
  const main = await mainPart(archive);
  const relationships = await relationshipsOf(archive, main);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && archive.has(relationship.part))?.part;
  const numbering = partOf("numbering");
  const styles = partOf("styles");
  const lists = numbering === undefined ? new Map<string, never>() : await readNumbering(archive, numbering);
  const styleLists = styles === undefined ? new Map<string, never>() : await readStyleLists(archive, styles);
  const body = new Body(name, new ListCounter(lists), styleLists);
  await readXml(name, archive.inflate(main), body);
  return { name, format: "docx", pages: null, blocks: joinCutParagraphs(blocksOf(body.finish())) };
}
