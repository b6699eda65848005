import type { NumberFormat } from "../spreadsheet/number-format.js";
import { readXml } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";
import { relationshipsOf } from "../zip/relationships.js";
import { readSharedStrings } from "./shared-strings.js";
import { readCellFormats } from "./styles.js";

/** A sheet that a reader of the workbook sees: its name on the tab and the part that holds it. */
export interface VisibleSheet {
  readonly name: string;
  readonly part: string;
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly sheets: readonly VisibleSheet[];
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** True where day counts start in 1904. */
  readonly dates1904: boolean;
}

interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
}

async function listSheets(archive: Archive, part: string): Promise<{ listed: ListedSheet[]; dates1904: boolean }> {
  const listed: ListedSheet[] = [];
  let dates1904 = false;
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      if (element.local === "workbookPr") dates1904 = /^(?:1|true)$/.test(element.attribute("date1904") ?? "");
      if (element.local !== "sheet" || /hidden/i.test(element.attribute("state") ?? "")) return;
      listed.push({ name: element.attribute("name") ?? "", relationship: element.attribute("id") ?? "" });
    },
  });
  return { listed, dates1904 };
}

/** Reads what a workbook says of itself; hidden sheets and sheets that hold only a chart are left out. */
export async function readWorkbook(archive: Archive, part: string): Promise<Workbook> {
  const relationships = await relationshipsOf(archive, part);
  const { listed, dates1904 } = await listSheets(archive, part);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && archive.has(relationship.part))?.part;
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  return {
    sheets: listed.flatMap(({ name, relationship }) => {
      const sheet = relationships.find(({ id, type }) => id === relationship && type === "worksheet");
      return sheet === undefined ? [] : [{ name, part: sheet.part }];
    }),
    strings: strings === undefined ? [] : await readSharedStrings(archive, strings),
    formats: styles === undefined ? [] : await readCellFormats(archive, styles),
    dates1904,
  };
}
