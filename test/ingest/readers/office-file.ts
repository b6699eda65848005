import { ZipFile } from "yazl";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A ZIP archive of these parts. */
async function zipFile(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { mtime: new Date(0) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function relationships(targets: Readonly<Record<string, string>>): string {
  const items = Object.entries(targets).map(([part, type], index) => {
    return `<Relationship Id="r${String(index + 1)}" Type="${TYPE}/${type}" Target="${part}"/>`;
  });
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join("")}</Relationships>`;
}

/** A Word document with this body; numbering and styles where a test is about lists. */
export function wordFile(body: string, numbering = "", styles = ""): Promise<Buffer> {
  return zipFile({
    "_rels/.rels": relationships({ "word/document.xml": "officeDocument" }),
    "word/_rels/document.xml.rels": relationships({ "numbering.xml": "numbering", "styles.xml": "styles" }),
    "word/numbering.xml": `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`,
    "word/document.xml":
      `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
      `<w:body>${body}</w:body></w:document>`,
  });
}

/** A paragraph of a Word document with these properties. */
export function wordParagraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell of a Word table with these properties. */
export function wordCell(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
}

export interface SheetSource {
  readonly name: string;
  /** What stands in the worksheet element. */
  readonly xml: string;
  readonly state?: string;
}

/** A workbook of these sheets; cell style n + 1 has the n-th of the formats. */
export function workbookFile(
  sheets: readonly SheetSource[],
  { formats = [], strings = [] }: { formats?: readonly string[]; strings?: readonly string[] } = {},
): Promise<Buffer> {
  const parts = sheets.map((_, index) => `worksheets/sheet${String(index + 1)}.xml`);
  const named = Object.fromEntries(parts.map((part) => [part, "worksheet"]));
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="r${String(index + 1)}" state="${state ?? "visible"}"/>`,
  );
  const numFmts = formats.map(
    (format, index) => `<numFmt numFmtId="${String(200 + index)}" formatCode="${format.replace(/"/g, "&quot;")}"/>`,
  );
  const styles = ["0", ...formats.map((_, index) => String(200 + index))].map((id) => `<xf numFmtId="${id}"/>`);
  return zipFile({
    "_rels/.rels": relationships({ "xl/workbook.xml": "officeDocument" }),
    "xl/workbook.xml": `<workbook xmlns="${SHEET}" xmlns:r="${TYPE}"><sheets>${sheetList.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      ...named,
      "styles.xml": "styles",
      "sharedStrings.xml": "sharedStrings",
    }),
    "xl/styles.xml": `<styleSheet xmlns="${SHEET}"><numFmts>${numFmts.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${SHEET}">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/${parts[index] ?? ""}`, `<worksheet xmlns="${SHEET}">${xml}</worksheet>`]),
    ),
  });
}
