import { compareFractions } from "../domain/interval.js";
import { shareBaseKey } from "../domain/tables/place.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import { isOfChange, RankedBy, standingOf, type Standing } from "../domain/standing.js";
import type { Database } from "../store/database.js";
import { departmentsOfIds } from "../store/read/departments.js";
import type { Dataset } from "./dataset.js";
import { BadInput } from "./errors.js";
import { crosswalksFor } from "./followed-keys.js";
import { loadFromDepartments } from "./load-dataset.js";
import { checkSize } from "./paging/page-request.js";
import type { RankingRequest } from "./ranking-request.js";
import { yearsOfChange, type RankedFigures } from "./ranked-figures.js";
import { rankedRange } from "./ranked-range.js";
import { missingOfStanding } from "./missing-of-standing.js";
import type { Reach } from "./reach.js";
import { readRanked } from "./read-ranked.js";
import { namedOf, UnrankedView, unrankedOf } from "./unranked-departments.js";
import type { MissingView } from "./views/missing-view.js";
import { RankedView } from "./views/ranked-view.js";
import { checkYears } from "./year-range.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/** Departments in exact order of a value, and those that have none. */
export interface RankingView {
  readonly dataset: Dataset;
  readonly ranked: number;
  /** Null where the values are percent. */
  readonly unit: AmountUnit | null;
  readonly unranked: readonly UnrankedView[];
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

function standings(departments: ReadonlyMap<number, RankedFigures>, by: RankedBy): Map<number, Standing> {
  const standing = (own: RankedFigures): Standing =>
    standingOf(
      by,
      own.years().map((year) => own.year(year)),
      () => own.change(),
    );
  return new Map([...departments].map(([departmentId, own]) => [departmentId, standing(own)]));
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
 * Everything that is shown of the departments, and where it is asked for what tells which members are missing of those
 * without a rank: their whole table in the years of the range, and of a change in the year before it.
 */
async function loadRanked(
  database: Database,
  { rows, named }: { readonly rows: readonly RankedView[]; readonly named: readonly number[] },
  { table, budget, ...range }: RankingRequest,
  reach: Reach,
): Promise<Dataset> {
  const ids = rows.map((row) => row.departmentId);
  const condition = departmentsOfIds([...ids, ...named]);
  if (named.length === 0 || !reach.missingOfUnranked) return loadFromDepartments(database, condition, reach);
  const years = { fromYear: yearsOfChange(range).baseYear, toYear: range.toYear };
  const box = { table, keys: null, codePrefix: null, levels: null, departments: { ids: named }, ...years };
  const wide: Reach = {
    ...reach,
    measures: reach.measures === null ? null : [...new Set([...reach.measures, "TOTAL" as const])],
    stages: reach.stages === null ? null : [...new Set([...reach.stages, "FINAL" as const, budget])],
    fromYear: reach.fromYear === null ? null : Math.min(reach.fromYear, years.fromYear),
    toYear: reach.toYear === null ? null : Math.max(reach.toYear, years.toYear),
    statements: true,
    tableStates: true,
  };
  return loadFromDepartments(database, condition, wide, [], [], [box]);
}

/**
 * Ranks departments by a figure of one line, in one year or over a range, in exact order: at most six statements
 * whatever their number, and one more where only what is said of several lines together may give their change. Codes are followed as a comparison follows them, and no change crosses an edge that is not
 * followed. Equal values share a rank and come by id. Fictional departments are ranked only among themselves.
 * Throws BadInput for wrong arguments and TooMuchReached above the bound of lines.
 */
export async function rankDepartments(database: Database, request: RankingRequest, reach: Reach): Promise<RankingView> {
  const shareBase = checkRequest(request);
  const { table, key, fromYear, toYear, budget, continuity, by } = request;
  const asked = { tables: [table], keys: [key], continuity, fromYear, toYear };
  const crosswalks = await crosswalksFor(database, [asked]);
  const range = rankedRange(crosswalks, { table, fromYear, toYear, budget, continuity, shareBase }, key);
  const ranges = [range, ...[...crosswalks.ofDepartments.keys()].map(range.of)];
  const ofSeries = ranges.flatMap(({ series }) => series.keys);
  const keys = [...new Set([...ofSeries, ...(shareBase === null ? [] : [shareBase])])];
  const departments = await readRanked(database, { ...request, keys }, range, isOfChange(by));
  const found = standings(departments, by);
  if (found.size === 0) {
    await refuseUnknown(database, {
      ...unproven("input", { regionCode: request.regionCode }, false),
      keys: { argument: "input.key", values: [key] },
    });
  }
  const all = ranked(found, request);
  const rows = all.slice(request.skip, request.skip + request.first);
  const unranked = unrankedOf(found);
  const named = namedOf(unranked, reach.unranked);
  const dataset = await loadRanked(database, { rows, named }, request, reach);
  const missing = (departmentId: number): MissingView[] =>
    missingOfStanding(dataset, departmentId, {
      request,
      range,
      isReclassified: (year) => departments.get(departmentId)?.year(year).isReclassified === true,
    });
  const unit = by === "AMOUNT" || by === "CHANGE_AMOUNT" ? request.unit : null;
  return {
    dataset,
    ranked: all.length,
    unit,
    unranked: unranked.map((one) => new UnrankedView(one, missing)),
    rows,
  };
}
