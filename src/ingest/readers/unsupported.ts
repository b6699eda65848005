import type { Content } from "./reader.js";

/** A content that is known and not read, and what its owner can do. */
export interface Unsupported {
  readonly content: string;
  readonly remedy: string;
}

interface Signature extends Unsupported {
  readonly start: readonly number[];
}

const ASCII = (text: string): readonly number[] => Array.from(Buffer.from(text, "latin1"));
const IMAGE = "give the document it was made from, or a PDF with a text layer";
const OLD_EXCEL = "a workbook of Excel 4 or older (.xls)";
const RESAVE = "save it as .xlsx";
const UNPACK = "unpack it and give the documents inside";

const SIGNATURES: readonly Signature[] = [
  { start: [0x89, ...ASCII("PNG")], content: "a PNG image", remedy: IMAGE },
  { start: [0xff, 0xd8, 0xff], content: "a JPEG image", remedy: IMAGE },
  { start: ASCII("GIF8"), content: "a GIF image", remedy: IMAGE },
  { start: [...ASCII("II*"), 0], content: "a TIFF image", remedy: IMAGE },
  { start: [...ASCII("MM"), 0, 0x2a], content: "a TIFF image", remedy: IMAGE },
  { start: ASCII("Rar!"), content: "a RAR archive", remedy: UNPACK },
  { start: [...ASCII("7z"), 0xbc, 0xaf], content: "a 7z archive", remedy: UNPACK },
  { start: [0x1f, 0x8b], content: "a gzip archive", remedy: UNPACK },
  { start: [0x09, 0x00, 0x04, 0x00], content: OLD_EXCEL, remedy: RESAVE },
  { start: [0x09, 0x02, 0x06, 0x00], content: OLD_EXCEL, remedy: RESAVE },
  { start: [0x09, 0x04, 0x06, 0x00], content: OLD_EXCEL, remedy: RESAVE },
  { start: ASCII("{\\rtf"), content: "a rich text document (.rtf)", remedy: "save it as .docx" },
];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function binaryImage(content: Content): Unsupported | null {
  if (content.text !== null) return null;
  const { bytes } = content;
  if (startsWith(bytes, ASCII("BM"))) return { content: "a BMP image", remedy: IMAGE };
  const isWebp = startsWith(bytes, ASCII("RIFF")) && startsWith(bytes.subarray(8), ASCII("WEBP"));
  return isWebp ? { content: "a WebP image", remedy: IMAGE } : null;
}

const OFFICE_FOLDERS = ["word/", "xl/"];
/** The streams that make a compound file a workbook, of Excel since 97 and before. */
const WORKBOOK_STREAMS = ["Workbook", "Book"];

function otherArchive(parts: readonly string[]): Unsupported | null {
  const has = (folder: string): boolean => parts.some((part) => part.startsWith(folder));
  if (OFFICE_FOLDERS.some(has)) return null;
  if (has("ppt/")) return { content: "a presentation (.pptx)", remedy: "save it as .docx or PDF" };
  if (parts.includes("OFD.xml")) return { content: "an OFD document", remedy: "save it as PDF" };
  if (parts.includes("content.xml")) return { content: "an OpenDocument file", remedy: "save it as .docx or .xlsx" };
  return { content: "a ZIP archive", remedy: UNPACK };
}

/** What program wrote a compound file of these streams, and the format to save it in; null for a workbook. */
function otherCompoundFile(streams: readonly string[]): Unsupported | null {
  if (streams.some((stream) => WORKBOOK_STREAMS.includes(stream))) return null;
  if (streams.includes("WordDocument")) {
    return { content: "a Word 97-2003 document (.doc)", remedy: "save it as .docx" };
  }
  return { content: "a compound file of an old office program", remedy: "save it as .docx, .xlsx or PDF" };
}

function otherText(text: string): Unsupported | null {
  const start = text.slice(0, 4096).trimStart();
  if (/^(?:[\w-]+:.*\r?\n)*MIME-Version:/i.test(start)) {
    return { content: "a web archive (.mht)", remedy: "save it as an HTML page" };
  }
  if (start.startsWith("<?xml") && !/<html\b/i.test(start)) {
    return { content: "an XML file", remedy: "save it as .docx, .xlsx or an HTML page" };
  }
  return null;
}

/** Names the content where it is one that no reader takes although it is well known; null where it is none of them. */
export function unsupportedContent(content: Content): Unsupported | null {
  const known = SIGNATURES.find(({ start }) => startsWith(content.bytes, start)) ?? binaryImage(content);
  if (known !== null) return { content: known.content, remedy: known.remedy };
  if (content.parts !== null) return otherArchive(content.parts);
  if (content.streams !== null) return otherCompoundFile(content.streams);
  return content.text === null ? null : otherText(content.text);
}
