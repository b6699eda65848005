import { Continuity, familyOf, type Crosswalk, type Meaning } from "../domain/crosswalk.js";
import { codeOf, seriesOf, type Span } from "../domain/continuity.js";
import { newestSeries } from "../domain/key-series.js";
import type { AccountTable } from "../domain/line.js";

/** The codes under which the line of a ranking stands in the years of its range. */
export interface RankedSeries {
  /** Every key that has to be read: also those that only an edge which is not followed names. */
  readonly keys: readonly string[];
  /** The keys of the series, in whatever year. */
  readonly codes: readonly string[];
  /** What they mean; null where no edge names them, and the key itself is the series. */
  readonly meanings: ReadonlySet<Meaning> | null;
  /** The keys whose figures are those of the line in a year. */
  readonly keysOf: (year: number) => readonly string[];
}

/** The series of a line over a range of years, as a comparison follows it. */
export function rankedSeries(
  crosswalk: Crosswalk,
  continuity: Continuity,
  line: { readonly table: AccountTable; readonly key: string },
  span: Span,
): RankedSeries {
  const { table, key } = line;
  const family = familyOf(table);
  if (family === null || !crosswalk.touches(family, key)) {
    return { keys: [key], codes: [key], meanings: null, keysOf: () => [key] };
  }
  const years = { fromYear: span.baseYear, toYear: span.currentYear };
  const { meanings } = newestSeries({ crosswalk, continuity, family }, key, years);
  const all = seriesOf(crosswalk, Continuity.PROVISIONAL, { family, code: key, year: span.currentYear }, null);
  const codes = [...new Set([...meanings].map(codeOf))];
  return {
    keys: [...new Set([...codes, ...[...all].map(codeOf)])],
    codes,
    meanings,
    keysOf: (year) => codes.filter((code) => meanings.has(crosswalk.meaning(family, code, year))),
  };
}
