import { DocumentTooComplexError } from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import { readXml } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";
import { cellString } from "./cell-string.js";

/** The strings that cells refer to by number: plain and rich text alike, without the readings above characters. */
export async function readSharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  await readXml(archive.document, archive.inflate(part), {
    open({ local }) {
      if (local === "si") text = "";
      else if (local === "rPh") inReading = true;
      else if (local === "t") inText = !inReading;
    },
    close({ local }) {
      if (local === "t") inText = false;
      else if (local === "rPh") inReading = false;
      else if (local === "si") strings.push(cellString(text));
      if (strings.length > MAX_CELLS) throw new DocumentTooComplexError(archive.document, "strings", MAX_CELLS);
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
