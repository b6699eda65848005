import { Comparability } from "../domain/change.js";
import { compareFractions } from "../domain/interval.js";
import { shareBaseKey } from "../domain/tables/place.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import { RankedBy, standingOf, UnrankedReason, type Standing } from "../domain/standing.js";
import type { Database } from "../store/database.js";
import { departmentsOfIds } from "../store/read/departments.js";
import { readRankedLines, type RankedLineConditions, type RankedLines } from "../store/read/ranked-lines.js";
import type { Dataset } from "./dataset.js";
import { BadInput } from "./errors.js";
import { crosswalkFor } from "./followed-keys.js";
import { loadFromDepartments } from "./load-dataset.js";
import { checkSize } from "./paging/page-request.js";
import { RankedFigures, type RankedRange } from "./ranked-figures.js";
import { rankedSeries } from "./ranked-series.js";
import type { Reach } from "./reach.js";
import { RankedView } from "./views/ranked-view.js";
import { checkYears } from "./year-range.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/** Which line departments are ranked by, over which years, and what is shown of the ranking. */
export interface RankingRequest extends Omit<RankedLineConditions, "keys"> {
  readonly key: string;
  readonly by: RankedBy;
  readonly descending: boolean;
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly first: number;
  readonly skip: number;
}

/** How many departments cannot be ranked for one reason. */
export interface UnrankedCount {
  readonly comparability: Comparability;
  readonly reason: UnrankedReason;
  readonly departments: number;
}

/** Departments in exact order of a value, and those that have none. */
export interface RankingView {
  readonly dataset: Dataset;
  readonly ranked: number;
  /** Null where the values are percent. */
  readonly unit: AmountUnit | null;
  readonly unranked: readonly UnrankedCount[];
  readonly rows: readonly RankedView[];
}

/** No account is of a year outside of these. */
const MAX_YEARS = 200;

function checkRequest(request: RankingRequest): string | null {
  checkDecimals(request.decimals);
  checkSize("first", request.first);
  checkYears("input", request.fromYear, request.toYear);
  if (request.skip < 0) throw new BadInput("skip", request.skip, "is negative; give 0 or more");
  if (request.toYear - request.fromYear >= MAX_YEARS) {
    throw new BadInput("input.toYear", request.toYear, `makes more than ${String(MAX_YEARS)} years; ask for fewer`);
  }
  const shareBase = shareBaseKey(request.table, request.key);
  if (request.by === RankedBy.SHARE && shareBase === null) {
    throw new BadInput("input.key", request.key, "has no total that a share could be taken by; rank by AMOUNT");
  }
  return shareBase;
}

/** The standing of every department that has the line in some year of the range. */
function standings({ lines, withheld }: RankedLines, range: RankedRange, by: RankedBy): Map<number, Standing> {
  const departments = new Map<number, RankedFigures>();
  for (const line of lines) {
    const own = departments.get(line.departmentId) ?? new RankedFigures(range);
    departments.set(line.departmentId, own);
    own.add(line);
  }
  for (const { departmentId, year } of withheld) departments.get(departmentId)?.withhold(year);
  const { fromYear, toYear } = range;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const found = new Map<number, Standing>();
  for (const [departmentId, own] of departments) {
    if (!years.some((year) => own.linesOf(year).length > 0)) continue;
    const figures = years.map((year) => own.year(year));
    found.set(
      departmentId,
      standingOf(by, figures, () => own.change()),
    );
  }
  return found;
}

function countUnranked(found: ReadonlyMap<number, Standing>): UnrankedCount[] {
  const unranked = [...found.values()].flatMap((standing) => (standing.kind === "unknown" ? [standing] : []));
  return Object.values(Comparability).flatMap((comparability) =>
    Object.values(UnrankedReason).flatMap((reason) => {
      const departments = unranked.filter((one) => one.comparability === comparability && one.reason === reason).length;
      return departments === 0 ? [] : [{ comparability, reason, departments }];
    }),
  );
}

/** In order, each with its rank: one more than the number of departments that are strictly before it. */
function ranked(found: ReadonlyMap<number, Standing>, request: RankingRequest): RankedView[] {
  const known = [...found].flatMap(([departmentId, standing]) =>
    standing.kind === "value" ? [{ departmentId, value: standing.value }] : [],
  );
  const sign = request.descending ? -1 : 1;
  known.sort((a, b) => sign * compareFractions(a.value, b.value) || a.departmentId - b.departmentId);
  let rank = 0;
  return known.map(({ departmentId, value }, index) => {
    const before = known[index - 1];
    if (before === undefined || compareFractions(before.value, value) !== 0) rank = index + 1;
    return new RankedView(rank, departmentId, value, request);
  });
}

/**
 * Ranks departments by a figure of one line, in one year or over a range, in exact order: at most six statements
 * whatever their number. Codes are followed as a comparison follows them, and no change crosses an edge that is not
 * followed. Equal values share a rank and come by id. Fictional departments are ranked only among themselves.
 * Throws BadInput for wrong arguments and TooMuchReached above the bound of lines.
 */
export async function rankDepartments(database: Database, request: RankingRequest, reach: Reach): Promise<RankingView> {
  const shareBase = checkRequest(request);
  const { table, key, fromYear, toYear, continuity, by } = request;
  const asked = { tables: [table], keys: [key], continuity, fromYear, toYear };
  const crosswalk = await crosswalkFor(database, [asked]);
  const series = rankedSeries(crosswalk, continuity, { table, key }, { baseYear: fromYear, currentYear: toYear });
  const keys = [...new Set([...series.keys, ...(shareBase === null ? [] : [shareBase])])];
  const lines = await readRankedLines(database, { ...request, keys });
  const found = standings(lines, { table, fromYear, toYear, continuity, crosswalk, series, shareBase }, by);
  if (found.size === 0) {
    await refuseUnknown(database, {
      ...unproven("input", { regionCode: request.regionCode }, false),
      keys: { argument: "input.key", values: [key] },
    });
  }
  const all = ranked(found, request);
  const rows = all.slice(request.skip, request.skip + request.first);
  const ids = rows.map((row) => row.departmentId);
  const dataset = await loadFromDepartments(database, departmentsOfIds(ids), reach);
  const unit = by === "AMOUNT" || by === "CHANGE_AMOUNT" ? request.unit : null;
  return { dataset, ranked: all.length, unit, unranked: countUnranked(found), rows };
}
