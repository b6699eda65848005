import type { Database } from "../store/database.js";
import {
  departmentsOfIds,
  departmentsWithKin,
  departmentsWithKinds,
  readDepartments,
  type DepartmentCondition,
  type DepartmentsRead,
  type YearChoice,
} from "../store/read/departments.js";
import { readFindingsReached, type StoredFinding } from "../store/read/findings.js";
import {
  selectLineIds,
  type DepartmentChoice,
  type LineBox,
  type LineIds,
  type LineSelection,
  type YearBox,
} from "../store/read/line-selection.js";
import { readLines, type LineAddress, type StoredLine } from "../store/read/lines.js";
import { readStatements, type StoredStatement } from "../store/read/statements.js";
import type { Versions } from "../store/read/versions.js";
import { Dataset } from "./dataset.js";
import { Loaded } from "./loaded.js";
import type { Reach } from "./reach.js";
import { keysBeyond } from "./unknown-names.js";

/** The lines that a request reaches from a box of years and from some lines. */
export function selectionOf(reach: Reach, box: YearBox | null, lineIds: readonly number[]): LineSelection {
  return {
    boxes: box === null ? [] : reach.lines.map((lines) => ({ ...box, ...lines, codePrefix: null, levels: null })),
    lineIds,
    explained: box !== null && reach.yearExplanations ? [box] : [],
    found: box !== null && reach.yearFindings ? [box] : [],
    siblings: reach.siblings,
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

/** The departments that a condition selects, with those that are one series with them, and with other kinds of account. */
export function widenedBy(
  reach: Pick<Reach, "succession" | "kinds">,
  condition: DepartmentCondition,
): DepartmentCondition {
  const withKin = reach.succession ? departmentsWithKin(condition) : condition;
  return reach.kinds ? departmentsWithKinds(withKin) : withKin;
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

/** Findings of the lines, and of the years whose findings are read whole. */
async function findingsOf(
  database: Database,
  reach: Reach,
  { found, versions }: LineSelection,
  ids: LineIds | null,
): Promise<StoredFinding[]> {
  const [years] = found;
  if (!reach.findings && years === undefined) return [];
  return readFindingsReached(database, years ?? null, reach.findings ? ids : null, versions);
}

async function linesOf(database: Database, ids: LineIds | null, reach: Reach): Promise<StoredLine[]> {
  return ids === null ? [] : readLines(database, ids, { measures: reach.measures, stages: reach.stages });
}

/** Where the loading of lines starts, and of which years of departments anything is loaded. */
export interface Start {
  readonly selection: LineSelection;
  readonly years: YearChoice;
  /** Lines that were looked for one by one, whether they were found or not. */
  readonly sought: readonly LineAddress[];
}

/**
 * The lines of a selection with what is stated and found of them: at most three statements, and two more where no line
 * begins as the lines of a year are asked for.
 */
export async function loadSelection(
  database: Database,
  read: DepartmentsRead,
  { selection, years, sought }: Start,
  reach: Reach,
): Promise<Dataset> {
  const ids = selectLineIds(selection);
  const lines = await linesOf(database, ids, reach);
  const statements = await statementsOf(database, ids, reach);
  const findings = await findingsOf(database, reach, selection, ids);
  const knownKeys = await keysBeyond(database, reach.codePrefixes, lines);
  return new Dataset(
    new Loaded(read, { reach, knownKeys, ...years }, { selection, sought, lines, statements, findings }),
  );
}

/**
 * Loads everything that a request reaches from the departments that `condition` selects (over `d`):
 * at most four statements, whatever the number of departments, years and lines.
 * @param names those of their names that the dataset must know
 * @param sought lines of theirs that were looked for one by one and not found
 * @param boxes further lines, of departments that the condition selects too
 */
export async function loadFromDepartments(
  database: Database,
  condition: DepartmentCondition,
  reach: Reach,
  names: readonly string[] = [],
  sought: readonly LineAddress[] = [],
  boxes: readonly LineBox[] = [],
): Promise<Dataset> {
  const wanted = widenedBy(reach, condition);
  const years = yearChoice(reach, reach.fromYear, reach.toYear, names);
  const read = await readDepartments(database, wanted, years);
  const ids = [...read.departments.keys()];
  const box = { departments: { ids }, fromYear: reach.fromYear, toYear: reach.toYear };
  const reached = selectionOf(reach, ids.length === 0 ? null : box, []);
  const selection = { ...reached, boxes: [...reached.boxes, ...boxes] };
  return loadSelection(database, read, { selection, years, sought }, reach);
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
 * @param sought the addresses under which the lines were looked for, found or not
 */
export async function loadFromLines(
  database: Database,
  lineIds: readonly number[],
  departmentIds: readonly number[],
  reach: Reach,
  sought: readonly LineAddress[] = [],
): Promise<Dataset> {
  const owners = departmentIds.length > 0 ? { ids: departmentIds } : { ofLines: lineIds };
  const departments: DepartmentChoice = { ...owners, withKin: reach.succession, withKinds: reach.kinds };
  const box = { departments, fromYear: null, toYear: null };
  const needsYears = reach.lines.length > 0 || reach.yearExplanations || reach.yearFindings;
  const selection = selectionOf(reach, needsYears ? box : null, lineIds);
  const ids = selectLineIds(selection);
  const lines = await linesOf(database, ids, reach);
  const wanted = departmentsOfIds([...new Set([...departmentIds, ...lines.map((line) => line.departmentId)])]);
  const years = needsYears ? yearChoice(reach, null, null) : yearsAround(lines, reach);
  const read = await readDepartments(database, widenedBy(reach, wanted), years);
  const statements = await statementsOf(database, ids, reach);
  const findings = await findingsOf(database, reach, selection, ids);
  const knownKeys = await keysBeyond(database, reach.codePrefixes, lines);
  return new Dataset(
    new Loaded(read, { reach, knownKeys, ...years }, { selection, sought, lines, statements, findings }),
  );
}
