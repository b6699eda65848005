import { ERROR_TEXTS } from "./error-texts.js";
import { decimalText } from "./short-number.js";
import type { RecordBytes } from "./record-bytes.js";

/** What a formula came to when the workbook was saved; a text stands in a record behind it. */
export type FormulaValue =
  { readonly kind: "number" | "shown"; readonly text: string } | { readonly kind: "textFollows" | "neverCalculated" };

/** Marks eight bytes that hold no number. */
const NO_NUMBER = 0xffff;

/** Set by programs that write formulas and leave their calculation to the one that opens them. */
const TO_BE_CALCULATED = 3;

/** Reads the value of a formula and its flags. */
export function formulaValue(bytes: RecordBytes): FormulaValue {
  const value = bytes.take(8);
  const flags = bytes.short();
  if (value.readUInt16LE(6) !== NO_NUMBER) return { kind: "number", text: decimalText(value) };
  const content = value.readUInt8(2);
  switch (value.readUInt8(0)) {
    case 0:
      return { kind: "textFollows" };
    case 1:
      return { kind: "shown", text: content === 0 ? "FALSE" : "TRUE" };
    case 2:
      return { kind: "shown", text: ERROR_TEXTS[content] ?? "" };
    default:
      // An empty text is a value; one that is still to be calculated stands for a figure that is unknown.
      return (flags & TO_BE_CALCULATED) === TO_BE_CALCULATED
        ? { kind: "neverCalculated" }
        : { kind: "shown", text: "" };
  }
}
