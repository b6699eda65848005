import type { Reader } from "../reader.js";
import { readXlsx } from "./read-xlsx.js";

/** Excel workbooks since 2007: a ZIP archive whose parts stand in xl/. */
export const xlsxReader: Reader = {
  format: "xlsx",
  label: "an Excel workbook (.xlsx)",
  extensions: ["xlsx", "xlsm", "xltx"],
  claims: ({ parts }) => parts?.some((part) => part.startsWith("xl/")) ?? false,
  read: readXlsx,
};
