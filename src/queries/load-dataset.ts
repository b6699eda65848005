import type { Database } from "../store/database.js";
import {
  departmentsOfIds,
  departmentsWithKin,
  readDepartments,
  type DepartmentCondition,
  type DepartmentsRead,
  type YearChoice,
} from "../store/read/departments.js";
import { readFindingsReached, type StoredFinding } from "../store/read/findings.js";
import {
  selectLineIds,
  type DepartmentChoice,
  type LineIds,
  type LineSelection,
  type YearBox,
} from "../store/read/line-selection.js";
import { readLines, type StoredLine } from "../store/read/lines.js";
import { readStatements, type StoredStatement } from "../store/read/statements.js";
import type { Versions } from "../store/read/versions.js";
import { Dataset } from "./dataset.js";
import { Loaded } from "./loaded.js";
import type { Reach } from "./reach.js";

/** The lines that a request reaches from a box of years and from some lines. */
export function selectionOf(reach: Reach, box: YearBox | null, lineIds: readonly number[]): LineSelection {
  return {
    boxes: box === null ? [] : reach.lines.map((lines) => ({ ...box, ...lines, codePrefix: null, levels: null })),
    lineIds,
    explained: box !== null && reach.yearExplanations ? [box] : [],
    found: box !== null && reach.yearFindings ? [box] : [],
    siblings: reach.siblings,
    baseTables: reach.baseTables,
    shareBases: reach.shareBases,
    sumParts: reach.sumParts,
    explanationLines: reach.explanationLines,
    years: reach.years,
    succession: reach.succession,
    versions: versionsOf(reach),
  };
}

/** Of which versions lines are loaded. */
export function versionsOf(reach: Reach): Versions {
  return reach.versions === "all" ? "all" : "served";
}

/** Every year where versions are asked for: whether a snapshot differs from what is served is a matter of all of them. */
function yearChoice(
  reach: Reach,
  fromYear: number | null,
  toYear: number | null,
  names: readonly string[] = [],
): YearChoice {
  const everyVersion = reach.versions !== "served";
  const years = everyVersion ? { fromYear: null, toYear: null } : { fromYear, toYear };
  return { ...years, withTableStates: reach.tableStates, withIndicators: reach.indicators, everyVersion, names };
}

async function statementsOf(database: Database, ids: LineIds | null, reach: Reach): Promise<StoredStatement[]> {
  return ids === null || !reach.statements ? [] : readStatements(database, ids, true);
}

async function findingsOf(
  database: Database,
  reach: Reach,
  box: YearBox,
  ids: LineIds | null,
): Promise<StoredFinding[]> {
  if (!reach.findings && !reach.yearFindings) return [];
  return readFindingsReached(database, reach.yearFindings ? box : null, ids, versionsOf(reach));
}

async function linesOf(database: Database, ids: LineIds | null, reach: Reach): Promise<StoredLine[]> {
  return ids === null ? [] : readLines(database, ids, { measures: reach.measures, stages: reach.stages });
}

/** The lines of a selection with what is stated and found of them: at most three statements. */
export async function loadSelection(
  database: Database,
  { departments, mapping }: DepartmentsRead,
  selection: LineSelection,
  box: YearBox,
  reach: Reach,
): Promise<Dataset> {
  const ids = selectLineIds(selection);
  const lines = await linesOf(database, ids, reach);
  const statements = await statementsOf(database, ids, reach);
  return new Dataset(new Loaded(departments, lines, statements, await findingsOf(database, reach, box, ids), mapping));
}

/**
 * Loads everything that a request reaches from the departments that `condition` selects (over `d`):
 * at most four statements, whatever the number of departments, years and lines.
 * @param names those of their names that the dataset must know
 */
export async function loadFromDepartments(
  database: Database,
  condition: DepartmentCondition,
  reach: Reach,
  names: readonly string[] = [],
): Promise<Dataset> {
  const wanted = reach.succession ? departmentsWithKin(condition) : condition;
  const read = await readDepartments(database, wanted, yearChoice(reach, reach.fromYear, reach.toYear, names));
  const { departments, mapping } = read;
  if (departments.size === 0) return new Dataset(new Loaded(departments, [], [], [], mapping));
  const box = { departments: { ids: [...departments.keys()] }, fromYear: reach.fromYear, toYear: reach.toYear };
  return loadSelection(database, read, selectionOf(reach, box, []), box, reach);
}

/** The years of departments that are needed beside some lines: those of the lines and the one before, and what is asked for. */
function yearsAround(lines: readonly StoredLine[], reach: Reach): YearChoice {
  let { fromYear, toYear } = reach;
  for (const { year } of lines) {
    if (fromYear !== null && year - 1 < fromYear) fromYear = year - 1;
    if (toYear !== null && year > toYear) toYear = year;
  }
  return yearChoice(reach, fromYear, toYear);
}

/**
 * Loads everything that a request reaches from some lines: at most four statements.
 * @param departmentIds departments that are needed even where they have no line among them
 */
export async function loadFromLines(
  database: Database,
  lineIds: readonly number[],
  departmentIds: readonly number[],
  reach: Reach,
): Promise<Dataset> {
  const owners: DepartmentChoice = departmentIds.length > 0 ? { ids: departmentIds } : { ofLines: lineIds };
  const needsYears = reach.lines.length > 0 || reach.yearExplanations || reach.yearFindings;
  const box = needsYears ? { departments: owners, fromYear: null, toYear: null } : null;
  const ids = selectLineIds(selectionOf(reach, box, lineIds));
  const lines = await linesOf(database, ids, reach);
  const wanted = new Set([...departmentIds, ...lines.map((line) => line.departmentId)]);
  const { departments, mapping } = await readDepartments(
    database,
    departmentsOfIds([...wanted]),
    needsYears ? yearChoice(reach, null, null) : yearsAround(lines, reach),
  );
  const statements = await statementsOf(database, ids, reach);
  const reached = { departments: owners, fromYear: null, toYear: null };
  return new Dataset(
    new Loaded(departments, lines, statements, await findingsOf(database, reach, reached, ids), mapping),
  );
}
