import type { NumberFormat } from "../spreadsheet/number-format.js";
import { WorkbookFormats } from "../spreadsheet/workbook-formats.js";
import { readXml, type XmlElement } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";

function formatNumber(element: XmlElement): number {
  const id = element.attribute("numFmtId") ?? "";
  return /^\d{1,9}$/.test(id) ? Number.parseInt(id, 10) : 0;
}

/** The number format of each cell style of a workbook, by the number by which cells name their style. */
export async function readCellFormats(archive: Archive, part: string): Promise<readonly NumberFormat[]> {
  const formats = new WorkbookFormats();
  const ofStyles: NumberFormat[] = [];
  let inCellStyles = false;
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      if (element.local === "cellXfs") inCellStyles = true;
      else if (element.local === "numFmt") {
        formats.define(formatNumber(element), element.attribute("formatCode") ?? "General");
      } else if (element.local === "xf" && inCellStyles) ofStyles.push(formats.of(formatNumber(element)));
    },
    close(element) {
      if (element.local === "cellXfs") inCellStyles = false;
    },
  });
  return ofStyles;
}
