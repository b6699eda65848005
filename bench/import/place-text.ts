import type { Place } from "../../src/domain/account.js";

/** "page 3, line 12, row 4, column 2": as much of it as is known. */
export function placeText({ page, line, row, column }: Place): string {
  const parts: readonly (readonly [string, number | undefined])[] = [
    ["page", page],
    ["line", line],
    ["row", row],
    ["column", column],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${String(value)}`])).join(", ");
}
