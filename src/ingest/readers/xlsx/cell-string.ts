import { cellText } from "../spreadsheet/cell-text.js";

/** A string of a workbook as shown on one line: characters that XML cannot hold are written as _x000D_ there. */
export function cellString(text: string): string {
  return cellText(text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
}
