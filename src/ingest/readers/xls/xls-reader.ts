import type { Reader } from "../reader.js";
import { readXls } from "./read-xls.js";

/** Excel workbooks before 2007, and those of WPS (.et): a compound file with a stream of records. */
export const xlsReader: Reader = {
  format: "xls",
  label: "an Excel 97-2003 workbook (.xls)",
  extensions: ["xls", "xlt", "et"],
  claims: ({ streams }) => streams?.some((stream) => stream === "Workbook" || stream === "Book") ?? false,
  read: (bytes, name) => Promise.resolve().then(() => readXls(bytes, name)),
};
