import type { Printed } from "./printed.js";
import type { Side } from "./side.js";

/** What the one cell of a side prints; null for a group, and for a figure that only the narrative gives. */
export function printedOf({ lines }: Side): Printed | null {
  const cell = lines[0]?.cell;
  return lines.length === 1 && cell?.kind === "amount" && cell.isNarrated !== true ? cell.printed : null;
}
