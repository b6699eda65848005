import { docxReader } from "./docx/docx-reader.js";
import { htmlReader } from "./html/html-reader.js";
import { pdfReader } from "./pdf-reader.js";
import type { Reader } from "./reader.js";
import { textReader } from "./text/text-reader.js";
import { xlsReader } from "./xls/xls-reader.js";
import { xlsxReader } from "./xlsx/xlsx-reader.js";

/** Every reader. Their order means nothing: exactly one must claim a document. */
export const READERS: readonly Reader[] = [pdfReader, docxReader, xlsxReader, xlsReader, htmlReader, textReader];
