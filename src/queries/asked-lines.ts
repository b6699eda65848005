import { type Crosswalk, familyOf, type Meaning } from "../domain/crosswalk.js";
import { everySeries, seriesWithin, type KeySeries } from "../domain/key-series.js";
import type { LineLevel } from "../domain/line.js";
import { levelOf } from "../domain/tables/place.js";
import type { YearRange } from "../domain/years-of-code.js";
import type { StoredLine } from "../store/read/lines.js";
import type { ComparisonRequest } from "./comparison-request.js";
import type { Dataset } from "./dataset.js";

/** Which lines of the table are looked at; null leaves a condition out. */
export interface LineChoice {
  readonly keys: readonly string[] | null;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
}

function isChosen({ keys, codePrefix, levels }: LineChoice, key: string): boolean {
  return (
    (keys?.includes(key) ?? true) &&
    (codePrefix === null || key.startsWith(codePrefix)) &&
    (levels?.includes(levelOf(key)) ?? true)
  );
}

/** The series that the codes asked for belong to, whether or not any account prints those codes. */
function seriesAsked(crosswalk: Crosswalk, request: ComparisonRequest, hull: YearRange): KeySeries[] {
  const { table, keys, codePrefix, levels, continuity } = request;
  const family = familyOf(table);
  if (family === null || (keys === null && codePrefix === null && levels === null)) return [];
  const rule = { crosswalk, continuity, family };
  if (keys === null) {
    return seriesWithin(rule, hull).filter((series) => series.keys.some(({ key }) => isChosen(request, key)));
  }
  const codes = keys.filter((key) => crosswalk.touches(family, key) && isChosen(request, key));
  return codes.flatMap((code) => everySeries(rule, code, hull));
}

/**
 * The lines that start the rows of a comparison: those that are asked for as printed, and those of the same series by the
 * crosswalk. So a department that prints another code of the group has the row too, whichever years the range shows.
 */
export class AskedLines {
  /** What has to be loaded so that `of` finds them: what the request chooses, and other codes of the same series. */
  readonly choices: readonly LineChoice[];
  /** What is asked for means, by the crosswalk of each department. */
  private readonly meanings = new Map<Crosswalk, ReadonlySet<Meaning>>();

  /** @param crosswalk with every edge that one of the departments states: what has to be loaded for any of them */
  constructor(
    private readonly crosswalk: Crosswalk,
    private readonly request: ComparisonRequest,
    private readonly hull: YearRange,
  ) {
    const series = seriesAsked(crosswalk, request, hull);
    const codes = series.flatMap((one) => one.keys.map(({ key }) => key));
    const others = [...new Set(codes)].filter((key) => !isChosen(request, key));
    const { keys, codePrefix, levels } = request;
    const ofOthers = { keys: others, codePrefix: null, levels: null };
    this.choices = [{ keys, codePrefix, levels }, ...(others.length === 0 ? [] : [ofOthers])];
  }

  /** Those of one account. */
  of(dataset: Dataset, departmentId: number, year: number): StoredLine[] {
    const { table } = this.request;
    const family = familyOf(table);
    const crosswalk = dataset.links.crosswalkOf([departmentId]);
    const meanings = this.meaningsBy(crosswalk);
    return this.choices.flatMap((choice, index) =>
      dataset
        .linesOf(departmentId, year, { table, ...choice })
        .filter(({ key }) => index === 0 || (family !== null && meanings.has(crosswalk.meaning(family, key, year)))),
    );
  }

  private meaningsBy(crosswalk: Crosswalk): ReadonlySet<Meaning> {
    const known = this.meanings.get(crosswalk);
    if (known !== undefined) return known;
    const series = seriesAsked(crosswalk, this.request, this.hull);
    const found = new Set(series.flatMap(({ meanings }) => [...meanings]));
    this.meanings.set(crosswalk, found);
    return found;
  }

  /** True where an edge of the crosswalk names the key, so that it is known though no account may print it. */
  isMapped(key: string): boolean {
    const family = familyOf(this.request.table);
    return family !== null && this.crosswalk.touches(family, key);
  }
}
