import { DocumentTooComplexError } from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import { raised } from "../raised.js";
import { readXml } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";
import { cellString } from "./cell-string.js";

/** The strings that cells refer to by number: plain and rich text alike, without the readings above characters. */
export async function readSharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  let isRaised = false;
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      const { local } = element;
      if (local === "si") text = "";
      else if (local === "rPh") inReading = true;
      else if (local === "r") isRaised = false;
      else if (local === "vertAlign") isRaised = element.attribute("val") !== "baseline";
      else if (local === "t") inText = !inReading;
    },
    close({ local }) {
      if (local === "t") inText = false;
      else if (local === "rPh") inReading = false;
      else if (local === "r") isRaised = false;
      else if (local === "si") strings.push(cellString(text));
      if (strings.length > MAX_CELLS) throw new DocumentTooComplexError(archive.document, "strings", MAX_CELLS);
    },
    text(piece) {
      if (inText) text += isRaised ? raised(piece) : piece;
    },
  });
  return strings;
}
