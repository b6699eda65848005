import { joinSides, mirrored, sidesOfLine, type JoinedLine, type JoinedSides } from "../domain/change/join-sides.js";
import type { SideFigures } from "../domain/change/side-figures.js";
import type { JoinSide, SideLine } from "../domain/change/side.js";
import { figuresInYear } from "../domain/change/year-figures.js";
import type { Continuity } from "../domain/crosswalk.js";
import type { Measure, Stage } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";
import type { Dataset } from "./dataset.js";
import { keysOfSeries, type LineSeries } from "./line-series.js";

/** Which figures of a series are read, and over which edges. */
export interface FigureRequest {
  readonly measure: Measure;
  readonly stage: Stage;
  readonly continuity: Continuity;
}

/** The same of two years; the base may be the later one. */
export interface JoinRequest extends FigureRequest {
  readonly year: number;
  readonly baseYear: number;
  /** Leaves out what departments state themselves: a sentence about a line speaks of that line, wherever its money went. */
  readonly withoutStated?: true;
}

/** Two sides with the lines whose figures they sum, which few requests look at. */
export interface LineSides extends JoinedSides {
  readonly currentLines: () => readonly StoredLine[];
  readonly baseLines: () => readonly StoredLine[];
  /** Every printed line of the current side, blank ones too; that of the base. */
  readonly currentPrinted: () => readonly StoredLine[];
  readonly basePrinted: () => readonly StoredLine[];
}

/** What the departments of a series publish in a year; null of those whose account is not loaded. */
function sideOf(dataset: Dataset, { departments, table }: LineSeries, year: number): JoinSide {
  const accounts = departments.ownersIn(year).map((owner) => ({
    owner,
    published: typeof owner === "number" && dataset.hasYear(owner, year) ? dataset.published(owner, year) : null,
    printed: () => (typeof owner === "number" ? dataset.keysOf(owner, year, table) : new Set<string>()),
  }));
  return { year, accounts };
}

/** In the order of the departments of the side, then of the document: not of the way on which the codes were found. */
function storedLines(dataset: Dataset, { table }: LineSeries, year: number, lines: readonly SideLine[]): StoredLine[] {
  const [only, another] = lines;
  if (only === undefined) return [];
  if (another === undefined) {
    const line = typeof only.owner === "number" ? dataset.line(only.owner, year, table, only.key) : undefined;
    return line === undefined ? [] : [line];
  }
  const owners = [...new Set(lines.map(({ owner }) => owner))];
  return lines
    .flatMap(({ owner, key }) => (typeof owner === "number" ? (dataset.line(owner, year, table, key) ?? []) : []))
    .sort((a, b) => owners.indexOf(a.departmentId) - owners.indexOf(b.departmentId) || a.ordinal - b.ordinal);
}

function printedOn({ lines, blank }: SideFigures): readonly SideLine[] {
  return blank.length === 0 ? lines : [...lines, ...blank];
}

/** How a series is joined: as what it stands for over a range, or as the one line that its key is in the later year. */
export type JoinedAs = "series" | "line" | "lineAsPrinted";

/**
 * The two sides of a change of a series between two years, from what is loaded. The years are joined as they run.
 * @param joinedAs "line": what else belongs to it, the years between them decide; "lineAsPrinted": the same, but
 *   beside others with a figure a blank line has none
 */
export function joinLines(dataset: Dataset, series: LineSeries, request: JoinRequest, joinedAs: JoinedAs): LineSides {
  const { table, keys, meanings } = series;
  const { year, baseYear, measure, stage, continuity } = request;
  const later = sideOf(dataset, series, Math.max(year, baseYear));
  const earlier = sideOf(dataset, series, Math.min(year, baseYear));
  const isLine = joinedAs !== "series" || meanings === null;
  const what: JoinedLine = { table, keys, meanings: isLine ? "current" : meanings, measure, stage };
  const { departmentIds } = series.departments;
  const isWithout = request.withoutStated === true;
  const rule = {
    crosswalk: isWithout ? dataset.mapping.crosswalk : dataset.links.crosswalkOf(departmentIds),
    continuity,
  };
  const [key] = keys;
  const joined = joinSides(rule, what, later, earlier);
  const asPrinted = joinedAs === "lineAsPrinted" && key !== undefined ? sidesOfLine(joined, later, what, key) : joined;
  const sides = year >= baseYear ? asPrinted : mirrored(asPrinted);
  const { current, base, edges, notFollowed, rename, isGroup, isReclassified } = sides;
  // Named one by one: hundreds are made for a table, and to spread an object and add to it takes ten times as long.
  return {
    current,
    base,
    edges,
    notFollowed,
    rename,
    isGroup,
    isReclassified,
    currentLines: () => storedLines(dataset, series, year, current.lines),
    baseLines: () => storedLines(dataset, series, baseYear, base.lines),
    currentPrinted: () => storedLines(dataset, series, year, printedOn(current)),
    basePrinted: () => storedLines(dataset, series, baseYear, printedOn(base)),
  };
}

/** Every printed line of both sides, blank ones too, the current ones first. */
export function printedOf(sides: LineSides): StoredLine[] {
  return [...sides.currentPrinted(), ...sides.basePrinted()];
}

/** Every line, blank ones too, that is joined with the one of `key` between two years: what its own change compares. */
export function printedWithLine(
  dataset: Dataset,
  series: LineSeries,
  key: string,
  request: JoinRequest,
): ReadonlySet<StoredLine> {
  const sides = joinLines(dataset, { ...series, keys: [key], meanings: null }, request, "line");
  return new Set(printedOf(sides));
}

/** What a series says in one year by itself, as the amount of a cell. */
export function figuresOfSeries(dataset: Dataset, series: LineSeries, year: number, of: FigureRequest): SideFigures {
  const what = { table: series.table, measure: of.measure, stage: of.stage };
  const rule = { crosswalk: dataset.links.crosswalkOf(series.departments.departmentIds), continuity: of.continuity };
  const own = { keys: keysOfSeries(dataset, series, year), meanings: series.meanings };
  return figuresInYear(rule, what, sideOf(dataset, series, year), own);
}
