import type { Database } from "../store/database.js";
import {
  linesInGroups,
  readRankedLines,
  type RankedLineConditions,
  type RankedLines,
} from "../store/read/ranked-lines.js";
import { readStatements } from "../store/read/statements.js";
import { RankedFigures, yearsOfChange, type RankedRange } from "./ranked-figures.js";

/** The figures of every department that has the line in some year of the range. */
function figuresOf({ lines, withheld }: RankedLines, range: RankedRange): Map<number, RankedFigures> {
  const departments = new Map<number, RankedFigures>();
  for (const line of lines) {
    const own = departments.get(line.departmentId) ?? new RankedFigures(range.of(line.departmentId));
    departments.set(line.departmentId, own);
    own.add(line);
  }
  for (const { departmentId, year } of withheld) departments.get(departmentId)?.withhold(year);
  return new Map([...departments].filter(([, own]) => own.years().some((year) => own.linesOf(year).length > 0)));
}

/** The keys of the line in a year, of any of the departments. */
function keysOf(departments: ReadonlyMap<number, RankedFigures>, range: RankedRange, year: number): string[] {
  const ranges = new Set([range, ...[...departments.keys()].map((id) => range.of(id))]);
  return [...new Set([...ranges].flatMap(({ series }) => series.keysOf(year)))];
}

/**
 * The figures of every department that has the line in some year of the range, by id. One statement; of changes that
 * perhaps only a sentence about several lines together gives, one more. Throws TooMuchReached above the bound of lines.
 * @param ofChange also what the change is against: of one year the year before it
 */
export async function readRanked(
  database: Database,
  conditions: RankedLineConditions,
  range: RankedRange,
  ofChange: boolean,
): Promise<Map<number, RankedFigures>> {
  const { baseYear, year } = yearsOfChange(range);
  const read = await readRankedLines(database, ofChange ? { ...conditions, fromYear: baseYear } : conditions);
  const departments = figuresOf(read, range);
  if (!ofChange || ![...departments.values()].some((own) => own.asksForStatements())) return departments;
  const owners = new Map(read.lines.map(({ id, departmentId }) => [id, departments.get(departmentId)]));
  const ids = linesInGroups({ ...conditions, keys: keysOf(departments, range, year) }, year);
  for (const statement of await readStatements(database, ids, true)) owners.get(statement.lineId)?.state(statement);
  return departments;
}
