import { readPdf } from "./pdf/read-pdf.js";
import type { Reader } from "./reader.js";

/** Readers of PDF look this far for its first line: some programs write something before it. */
const HEADER_BYTES = 1024;

/** PDF documents. */
export const pdfReader: Reader = {
  format: "pdf",
  label: "a PDF document",
  extensions: ["pdf"],
  claims: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_BYTES)).includes("%PDF-"),
  read: readPdf,
};
