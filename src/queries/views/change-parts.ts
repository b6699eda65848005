import { isDetailed } from "../../domain/change/detail.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { sumOfGroup } from "../../domain/change/side-figures.js";
import type { Continuity } from "../../domain/crosswalk.js";
import { NO_LINE, type LinePart, type PartSide } from "../../domain/drivers.js";
import { observedOf } from "../../domain/facts.js";
import { absent, type Observed } from "../../domain/figure.js";
import type { LineLevel, Measure, Stage } from "../../domain/line.js";
import { isAddend } from "../../domain/tables/place.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Dataset } from "../dataset.js";
import type { DepartmentSeries } from "../department-series.js";
import { joinLines, type LineSides } from "../join-lines.js";
import { jointKey, seriesOfLine } from "../line-series.js";

/**
 * A line below a changed one; `line` is the current year's, or the base year's where only that has it.
 * Of codes that are compared as a group it is the first of `lines`.
 */
export interface ChangePart extends LinePart {
  readonly line: StoredLine;
  readonly lines: readonly StoredLine[];
  readonly isReclassified: boolean;
}

/** The change whose parts are asked for. */
export interface PartsOf {
  /** The departments whose accounts are compared; several only where succession is followed. */
  readonly departments: DepartmentSeries;
  /** The lines on the two sides; no base lines where the base is a budget of the same account. */
  readonly current: readonly StoredLine[];
  readonly base: readonly StoredLine[];
  readonly year: number;
  /** Year of the base where that is another account; null for a budget of the same one. */
  readonly baseYear: number | null;
  readonly change: LineChange;
  readonly request: { readonly measure: Measure; readonly stage: Stage; readonly continuity: Continuity };
  /** What a line of the current year is compared with; null for a budget of its own account. */
  readonly sidesOf: (line: StoredLine) => LineSides | null;
  /** The change of a line of the current year on the same basis. */
  readonly changeOf: (line: StoredLine, sides: LineSides | null) => LineChange;
}

function isBelow(dataset: Dataset, line: StoredLine, key: string): boolean {
  let { parentKey } = line;
  while (parentKey !== null && parentKey !== key) {
    parentKey = dataset.line(line.departmentId, line.year, line.table, parentKey)?.parentKey ?? null;
  }
  return parentKey === key;
}

/** The addends below some lines of one year: those of a level, or with null those directly below. */
function linesBelow(dataset: Dataset, parents: readonly StoredLine[], level: LineLevel | null): StoredLine[] {
  return parents.flatMap(({ departmentId, year, table, key }) =>
    dataset
      .linesOf(departmentId, year, { table })
      .filter(
        (line) =>
          isAddend(line.key) &&
          (level === null ? line.parentKey === key : line.level === level && isBelow(dataset, line, key)),
      ),
  );
}

/** What a year says of lines that it lacks: nothing stood there, if every account of it goes into that detail. */
function missingSide(dataset: Dataset, of: PartsOf, year: number, lines: readonly StoredLine[]): PartSide {
  const isNothing = of.departments
    .ownersIn(year)
    .every(
      (owner) =>
        typeof owner === "number" &&
        lines.every(({ table, key }) => isDetailed(dataset.keysOf(owner, year, table), table, key)),
    );
  return isNothing ? NO_LINE : absent("NOT_PUBLISHED");
}

/** True where a line of the base year lies below the changed one as it was then. */
function isWithin(dataset: Dataset, of: PartsOf, line: StoredLine): boolean {
  return of.base.some(({ departmentId, key }) => departmentId === line.departmentId && isBelow(dataset, line, key));
}

/** A part, and the lines of both years that stand in it: blank ones too, which it does not name. */
interface PartMembers {
  readonly part: ChangePart;
  readonly members: readonly StoredLine[];
}

/**
 * A line of the current year with what it is compared with. Sides that only an edge which is not followed joins are two
 * parts, what came and what went, also where one code stands on both: then the lines of the base year are left.
 */
function currentPart(dataset: Dataset, of: PartsOf, line: StoredLine): PartMembers {
  const sides = of.sidesOf(line);
  const published = of.change.resolved.source === "PUBLISHED" ? of.baseYear : null;
  const shown = sides?.currentLines() ?? [];
  const lines = shown.length > 0 ? shown : [line];
  const key = jointKey(lines);
  const before = sides?.baseLines() ?? [];
  const { current, resolved, computed } = of.changeOf(line, sides);
  const common = { key, line: lines[0] ?? line, lines, current };
  const printed = [line, ...(sides?.printed() ?? [])];
  if (before.length > 0 && !before.some((one) => isWithin(dataset, of, one))) {
    return { part: { ...common, base: NO_LINE, isReclassified: true }, members: printed };
  }
  const isApart = sides?.isReclassified === true && computed.amountFen === null;
  const isNew = resolved.base.kind === "absent" && resolved.base.absence === "NOT_PUBLISHED" && before.length === 0;
  const base = published !== null && (isApart || isNew) ? missingSide(dataset, of, published, [line]) : resolved.base;
  const members = isApart ? printed.filter(({ year }) => year === of.year) : printed;
  return { part: { ...common, base, isReclassified: isApart }, members };
}

const isBlank = (observed: Observed): boolean => observed.kind === "absent" && observed.absence === "BLANK";

/**
 * A line of the base year that the current one lacks, with the others that it would be compared with as one; those of
 * them that print a blank are members too, and named by none. Where it goes on under another code, confirmed or not, it
 * is no end of anything.
 * @param rest the lines of the base year that stand in no part yet, itself among them
 */
function endedPart(
  dataset: Dataset,
  of: PartsOf,
  baseYear: number,
  line: StoredLine,
  rest: readonly StoredLine[],
): PartMembers {
  const { measure, stage } = of.request;
  const series = seriesOfLine(dataset, of.departments, line, "STRICT", null);
  const sides = joinLines(dataset, series, { ...of.request, year: of.year, baseYear }, "series");
  const joined = new Set(sides.printed());
  const members = rest.filter((one) => one === line || joined.has(one));
  const figured = members.filter((one) => !isBlank(observedOf(one, measure, stage)));
  const lines = figured.length > 0 ? figured : [line];
  const part = {
    key: jointKey(lines),
    line: lines[0] ?? line,
    lines,
    current: missingSide(dataset, of, of.year, lines),
    base: sumOfGroup(lines.map((one) => observedOf(one, measure, stage))),
    isReclassified: sides.isReclassified || sides.currentLines().length > 0,
  };
  return { part, members };
}

/**
 * The lines below a changed one on both sides. Codes that are joined are one part, a group of several too, with those
 * of its lines that print a blank. A line that only one side has counts as new or ended only where the base is
 * published: then that account says what there was.
 */
export function partsOf(dataset: Dataset, of: PartsOf, level: LineLevel | null): ChangePart[] {
  const { baseYear } = of;
  const counted = new Set<number>();
  const continuing = linesBelow(dataset, of.current, level).flatMap((line): ChangePart[] => {
    if (counted.has(line.id)) return [];
    const { part, members } = currentPart(dataset, of, line);
    for (const { id } of members) counted.add(id);
    return [part];
  });
  if (baseYear === null || of.change.resolved.source !== "PUBLISHED") return continuing;
  const before = linesBelow(dataset, of.base, level);
  const ended = before.flatMap((line): ChangePart[] => {
    if (counted.has(line.id)) return [];
    const rest = before.filter(({ id }) => !counted.has(id));
    const { part, members } = endedPart(dataset, of, baseYear, line, rest);
    for (const { id } of members) counted.add(id);
    return [part];
  });
  return [...continuing, ...ended];
}
