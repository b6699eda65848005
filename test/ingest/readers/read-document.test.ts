import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AmbiguousContentError,
  ArchiveBombError,
  BrokenDocumentError,
  DocumentTooComplexError,
  DocumentTooLargeError,
  EmptyDocumentError,
  FormulaWithoutValueError,
  PasswordProtectedError,
  UndecodableTextError,
  UnknownContentError,
  UnsupportedContentError,
  WrongExtensionError,
} from "../../../src/ingest/readers/errors.js";
import { readDocument } from "../../../src/ingest/readers/read-document.js";
import { readFileBytes } from "../../../src/ingest/readers/read-file.js";
import { testDocument } from "./outline.js";

describe("a document that is read", () => {
  it.each([
    ["text/table-interrupted-sentence-broken.txt", "text"],
    ["text/pipe-tables.md", "text"],
    ["text/utf16be-without-mark.txt", "text"],
    ["html/whole-account-gb2312.html", "html"],
    ["docx/whole-account-numbered-headings.docx", "docx"],
    ["xlsx/whole-account-sheet-a-table.xlsx", "xlsx"],
    ["xls/whole-account.xls", "xls"],
  ])("%s is claimed by the reader of %s alone, and called by its name without folders", async (path, format) => {
    const document = await readDocument(await testDocument(path), `some/folder/${path}`);
    expect(document.format).toBe(format);
    expect(document.name).toBe(path.split("/")[1]);
  });

  it("may wear an extension that promises nothing", async () => {
    const document = await readDocument(await testDocument("html/layout-tables-and-spans.html"), "content_1234.aspx");
    expect(document.format).toBe("html");
  });
});

describe("a document that is refused", () => {
  it.each([
    ["other/empty.txt", EmptyDocumentError, "is empty"],
    ["other/blank-lines.txt", EmptyDocumentError, "is empty"],
    ["docx/no-text.docx", EmptyDocumentError, "is empty"],
    ["other/unknown.bin", UnknownContentError, "none of PDF, Word (.docx), Excel (.xlsx, .xls), HTML and text"],
    ["text/mixed-encodings.txt", UndecodableTextError, "save it as UTF-8"],
    ["other/text-and-pdf.txt", AmbiguousContentError, "both a PDF document and plain text"],
    ["other/image.png", UnsupportedContentError, "a PNG image"],
    ["other/archive.zip", UnsupportedContentError, "a ZIP archive; unpack it"],
    ["other/open-document.odt", UnsupportedContentError, "an OpenDocument file"],
    ["other/rich-text.rtf", UnsupportedContentError, "save it as .docx"],
    ["other/web-archive.mht", UnsupportedContentError, "a web archive"],
    ["other/data.xml", UnsupportedContentError, "an XML file"],
    ["docx/word-97.doc", UnsupportedContentError, "a Word 97-2003 document (.doc); save it as .docx"],
    ["xls/html-named.xls", WrongExtensionError, "named .xls, but its content is an HTML page; rename it to .html"],
    ["docx/text-named.docx", WrongExtensionError, "named .docx, but its content is plain text; rename it to .txt"],
    ["docx/excel-named.docx", WrongExtensionError, "its content is an Excel workbook (.xlsx); rename it to .xlsx"],
    ["docx/password.docx", PasswordProtectedError, "password"],
    ["xlsx/password.xlsx", PasswordProtectedError, "password"],
    ["xls/password.xls", PasswordProtectedError, "password"],
    ["xls/truncated.xls", BrokenDocumentError, "is broken"],
    ["docx/truncated.docx", BrokenDocumentError, "is broken"],
    ["docx/damaged-part.docx", BrokenDocumentError, "is broken"],
    ["docx/malformed-xml.docx", BrokenDocumentError, "is broken"],
    ["docx/zip-bomb.docx", ArchiveBombError, "inflates to more than 200 times its size"],
    ["html/nested-too-deep.html", DocumentTooComplexError, "more than 500 levels of elements"],
    ["xlsx/formula-never-calculated.xlsx", FormulaWithoutValueError, "cell B1 of sheet 支出决算表"],
  ])("%s stops with %p, which says what it is", async (path, error, message) => {
    const bytes = await testDocument(path);
    await expect(readDocument(bytes, path)).rejects.toThrow(error);
    await expect(readDocument(bytes, path)).rejects.toThrow(message);
    await expect(readDocument(bytes, path)).rejects.toThrow(path.split("/")[1]);
  });

  it("is one that is larger than 100 MB, and not a byte of it is read from its file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "large-"));
    const file = join(folder, "large.pdf");
    await writeFile(file, "%PDF-1.7");
    // A file with a hole: 200 MB by its size, and nothing on the disk.
    await truncate(file, 200 * 1024 * 1024);
    await expect(readFileBytes(file)).rejects.toThrow(DocumentTooLargeError);
    await rm(folder, { recursive: true });
    await expect(readDocument(Buffer.alloc(101 * 1024 * 1024), "large.pdf")).rejects.toThrow(DocumentTooLargeError);
  });
});
