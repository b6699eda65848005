import stringWidth from "string-width";
import { visible } from "../domain/visible.js";

/** Which way the texts of a column stand. */
export type Alignment = "left" | "right";

/**
 * Rows as lines, every column as wide as its widest text in cells of the terminal (a Chinese character takes two).
 * Nothing stands behind the last text of a line.
 */
export function aligned(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths = alignments.map((_, column) => Math.max(0, ...shown.map((row) => stringWidth(row[column] ?? ""))));
  return shown.map((row) => {
    const texts = widths.map((width, column) => {
      const text = row[column] ?? "";
      const blanks = " ".repeat(width - stringWidth(text));
      return alignments[column] === "right" ? blanks + text : text + blanks;
    });
    return texts.join("  ").trimEnd();
  });
}
