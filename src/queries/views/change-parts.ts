import { isDetailed } from "../../domain/change/detail.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { sumOfGroup } from "../../domain/change/side-figures.js";
import type { Continuity } from "../../domain/crosswalk.js";
import { NO_LINE, type LinePart, type PartSide } from "../../domain/drivers.js";
import { observedOf } from "../../domain/facts.js";
import { absent, isAbsent } from "../../domain/figure.js";
import type { LineLevel, Measure, Stage } from "../../domain/line.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Dataset } from "../dataset.js";
import type { DepartmentSeries } from "../department-series.js";
import { joinLines, printedOf, type LineSides } from "../join-lines.js";
import { jointKey, seriesOfLine } from "../line-series.js";
import { linesBelow, parted } from "./lines-below.js";

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

/** A part, and the lines of both years that stand in it: blank ones too, which it does not name. */
interface PartMembers {
  readonly part: ChangePart;
  readonly members: readonly StoredLine[];
  /** What of the part lies below another line in one of the years, and so came from there, or went there. */
  readonly moved: readonly ChangePart[];
}

/** Lines that came to the changed one from below another, or went there: whole, with what they said where they stood. */
function movedPart(of: PartsOf, lines: readonly StoredLine[], side: "current" | "base"): ChangePart[] {
  const [line] = lines;
  if (line === undefined) return [];
  const { measure, stage } = of.request;
  const all = sumOfGroup(lines.map((one) => observedOf(one, measure, stage)));
  const sides = side === "current" ? { current: all, base: NO_LINE } : { current: NO_LINE, base: all };
  return [{ key: jointKey(lines), line, lines, ...sides, isReclassified: true }];
}

/**
 * A line of the current year with what it is compared with. Sides that only an edge which is not followed joins are two
 * parts, what came and what went, also where one code stands on both: then the lines of the base year are left. A group
 * counts whole where it lies below the changed line in both years; what of it lies below another line then, or now, came or went.
 */
function currentPart(dataset: Dataset, of: PartsOf, line: StoredLine): PartMembers {
  const sides = of.sidesOf(line);
  const published = of.change.resolved.source === "PUBLISHED" ? of.baseYear : null;
  const shown = sides?.currentLines() ?? [];
  const lines = shown.length > 0 ? shown : [line];
  const before = parted(dataset, of.base, sides?.baseLines() ?? []);
  const isAlone = before.inside.length === 0;
  const now = parted(dataset, of.current, lines);
  const { current, resolved, computed } = of.changeOf(line, sides);
  const lacksBase = sides !== null && isAbsent(sides.base.observed, "NOT_PUBLISHED") && isAlone;
  const printed = [line, ...(sides === null ? [] : printedOf(sides))];
  const isApart = sides?.isReclassified === true && (published !== null || computed.amountFen === null);
  // Without a line of the base year below the changed one nothing is compared with the group: only what lies below it now counts.
  const inside = now.inside.length > 0 ? now.inside : [line];
  const own = isAlone || isApart ? inside : lines;
  const { measure, stage } = of.request;
  const common = {
    key: jointKey(own),
    line: own[0] ?? line,
    lines: own,
    current: own.length === lines.length ? current : sumOfGroup(own.map((one) => observedOf(one, measure, stage))),
  };
  if (before.outside.length > 0 && isAlone) {
    return { part: { ...common, base: NO_LINE, isReclassified: true }, members: printed, moved: [] };
  }
  // What a sentence gives of the base is no money of the base account where that goes into this detail without the line.
  const lacking = published !== null && (isApart || lacksBase) ? missingSide(dataset, of, published, [line]) : null;
  const base = lacking !== null && (isApart || lacking === NO_LINE) ? lacking : resolved.base;
  const members = isApart ? printed.filter(({ year }) => year === of.year) : printed;
  const moved =
    isAlone || isApart ? [] : [...movedPart(of, before.outside, "current"), ...movedPart(of, now.outside, "base")];
  return { part: { ...common, base, isReclassified: isApart }, members, moved };
}

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
  const joined = new Set(printedOf(sides));
  const members = rest.filter((one) => one === line || joined.has(one));
  const figured = members.filter((one) => !isAbsent(observedOf(one, measure, stage), "BLANK"));
  const lines = figured.length > 0 ? figured : [line];
  const part = {
    key: jointKey(lines),
    line: lines[0] ?? line,
    lines,
    current: missingSide(dataset, of, of.year, lines),
    base: sumOfGroup(lines.map((one) => observedOf(one, measure, stage))),
    isReclassified: sides.isReclassified || sides.currentLines().length > 0,
  };
  return { part, members, moved: [] };
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
    const { part, members, moved } = currentPart(dataset, of, line);
    for (const { id } of members) counted.add(id);
    return [part, ...moved];
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
