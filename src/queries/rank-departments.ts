import { Comparability } from "../domain/change.js";
import { NO_CROSSWALK } from "../domain/crosswalk.js";
import { absent, type Observed } from "../domain/figure.js";
import { compareFractions } from "../domain/interval.js";
import { sumOfGroup } from "../domain/line-join.js";
import { shareBaseKey } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import { rateBaseBehind } from "../domain/sortable-rate.js";
import { RankedBy, standingOf, type Standing, type YearFigures } from "../domain/standing.js";
import type { Database } from "../store/database.js";
import { departmentsOfIds } from "../store/read/departments.js";
import { currentMapping } from "../store/read/mapping.js";
import { readRankedLines, type RankedLine, type RankedLineConditions } from "../store/read/ranked-lines.js";
import type { Dataset } from "./dataset.js";
import { BadInput } from "./errors.js";
import { loadFromDepartments } from "./load-dataset.js";
import { checkSize } from "./paging/page-request.js";
import { rankedSeries, type RankedSeries } from "./ranked-series.js";
import type { Reach } from "./reach.js";
import { RankedView } from "./views/ranked-view.js";
import { checkYears } from "./year-range.js";

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
  readonly departments: number;
}

/** Departments in exact order of a value, and those that have none. */
export interface RankingView {
  readonly dataset: Dataset;
  readonly ranked: number;
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

const NOTHING = absent("NOT_PUBLISHED");

function together(lines: readonly RankedLine[], figure: "amount" | "budget"): Observed {
  return lines.length === 0 ? NOTHING : sumOfGroup(lines.map((line) => line[figure]));
}

const NO_CHANGE = { amountFen: null, rateBaseFen: null, comparability: Comparability.CURRENT_MISSING };

function changeOf({ changeFen, changeRate, comparability }: RankedLine): YearFigures["change"] {
  const isRated = changeFen !== null && changeRate !== null;
  return { amountFen: changeFen, rateBaseFen: isRated ? rateBaseBehind(changeFen, changeRate) : null, comparability };
}

function figuresOf(lines: readonly RankedLine[], whole: RankedLine | undefined): YearFigures {
  const [line] = lines;
  return {
    amount: together(lines, "amount"),
    budget: together(lines, "budget"),
    whole: whole?.amount ?? NOTHING,
    change: line === undefined ? NO_CHANGE : changeOf(line),
  };
}

function isFigure(line: RankedLine | undefined): boolean {
  return line !== undefined && (line.amount.kind === "amount" || line.amount.absence === "WITHHELD");
}

/** The standing of every department that has the line in some year of the range. */
function standings(
  lines: readonly RankedLine[],
  request: RankingRequest,
  series: RankedSeries,
  shareBase: string | null,
): Map<number, Standing> {
  const departments = new Map<number, Map<string, RankedLine>>();
  const id = (year: number, key: string | null): string => `${String(year)} ${key ?? ""}`;
  for (const line of lines) {
    const own = departments.get(line.departmentId) ?? new Map<string, RankedLine>();
    departments.set(line.departmentId, own);
    own.set(id(line.year, line.key), line);
  }
  const { by, fromYear, toYear } = request;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const found = new Map<number, Standing>();
  for (const [departmentId, own] of departments) {
    const linesOf = (year: number): RankedLine[] => series.keysOf(year).flatMap((key) => own.get(id(year, key)) ?? []);
    if (!years.some((year) => linesOf(year).length > 0)) continue;
    const isReclassified = series.isReclassified({ baseYear: fromYear, currentYear: toYear }, (code, side) =>
      isFigure(own.get(id(side === "current" ? toYear : fromYear, code))),
    );
    const figures = years.map((year) => figuresOf(linesOf(year), own.get(id(year, shareBase))));
    const isUnknown = isReclassified && (by === RankedBy.CHANGE_AMOUNT || by === RankedBy.CHANGE_RATE);
    found.set(
      departmentId,
      isUnknown ? { kind: "unknown", comparability: Comparability.RECLASSIFIED } : standingOf(by, figures),
    );
  }
  return found;
}

/** Of one year the line is its own key, and its change is the one that is served; over a range it is followed. */
async function seriesOfRanking(
  database: Database,
  { table, key, fromYear, toYear }: RankingRequest,
): Promise<RankedSeries> {
  const crosswalk = fromYear === toYear ? NO_CROSSWALK : (await currentMapping(database)).crosswalk;
  return rankedSeries(crosswalk, table, key, { baseYear: fromYear, currentYear: toYear });
}

function countUnranked(found: ReadonlyMap<number, Standing>): UnrankedCount[] {
  const counts = new Map<Comparability, number>();
  for (const standing of found.values()) {
    if (standing.kind === "unknown") counts.set(standing.comparability, (counts.get(standing.comparability) ?? 0) + 1);
  }
  return Object.values(Comparability).flatMap((comparability) => {
    const departments = counts.get(comparability);
    return departments === undefined ? [] : [{ comparability, departments }];
  });
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
 * whatever their number. Over a range codes are followed over sourced edges, and no change crosses another one. Equal values share a rank and come by id. Fictional departments are ranked only among
 * themselves. Throws BadInput for wrong arguments and TooMuchReached above the bound of lines.
 */
export async function rankDepartments(database: Database, request: RankingRequest, reach: Reach): Promise<RankingView> {
  const shareBase = checkRequest(request);
  const series = await seriesOfRanking(database, request);
  const keys = [...new Set([...series.keys, ...(shareBase === null ? [] : [shareBase])])];
  const found = standings(await readRankedLines(database, { ...request, keys }), request, series, shareBase);
  const all = ranked(found, request);
  const rows = all.slice(request.skip, request.skip + request.first);
  const ids = rows.map((row) => row.departmentId);
  const dataset = await loadFromDepartments(database, departmentsOfIds(ids), reach);
  return { dataset, ranked: all.length, unranked: countUnranked(found), rows };
}
