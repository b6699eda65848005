import { Continuity, familyOf, type Crosswalk } from "../domain/crosswalk.js";
import { codeOf, joinCodes, seriesOf, type IsPresent, type Span } from "../domain/continuity.js";
import type { AccountTable } from "../domain/line.js";

/** The codes under which the line of a ranking stands in the years of its range. */
export interface RankedSeries {
  /** Every key that has to be read: also those that only an edge which is not followed names. */
  readonly keys: readonly string[];
  /** The keys whose figures are those of the line in a year. */
  readonly keysOf: (year: number) => readonly string[];
  /** True where an edge that is not followed stands between the two years, or the code is used again for another thing. */
  readonly isReclassified: (span: Span, isPresent: IsPresent) => boolean;
}

/** The series of a line over a range of years, as a comparison follows it: over sourced edges. */
export function rankedSeries(crosswalk: Crosswalk, table: AccountTable, key: string, span: Span): RankedSeries {
  const family = familyOf(table);
  if (family === null || !crosswalk.touches(family, key)) {
    return { keys: [key], keysOf: () => [key], isReclassified: () => false };
  }
  const line = { family, code: key, year: span.currentYear };
  const meanings = seriesOf(crosswalk, Continuity.SOURCED, line, span);
  const all = seriesOf(crosswalk, Continuity.PROVISIONAL, line, null);
  const codes = [...new Set([...meanings].map(codeOf))];
  return {
    keys: [...new Set([...codes, ...[...all].map(codeOf)])],
    keysOf: (year) => codes.filter((code) => meanings.has(crosswalk.meaning(family, code, year))),
    isReclassified: (between, isPresent) =>
      joinCodes(crosswalk, Continuity.SOURCED, { family, meanings }, between, isPresent).isReclassified,
  };
}
