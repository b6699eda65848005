import { isDateFormat, isValidFormat } from "numfmt";
import { type FormatSection, sectionsOf } from "./format-section.js";

/** A number format of a workbook, read once. */
export interface NumberFormat {
  readonly pattern: string;
  readonly isDate: boolean;
  readonly sections: readonly FormatSection[];
}

/** Reads a number format: "#,##0.00;-#,##0.00"; one that no program understands is General. */
export function numberFormat(pattern: string): NumberFormat {
  if (!isValidFormat(pattern)) return GENERAL;
  const isDate = isDateFormat(pattern);
  return { pattern, isDate, sections: isDate ? [] : sectionsOf(pattern) };
}

/** How a cell without a format shows its number. */
export const GENERAL: NumberFormat = { pattern: "General", isDate: false, sections: sectionsOf("General") };
