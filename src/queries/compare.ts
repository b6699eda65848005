import type { AccountKind } from "../domain/account.js";
import { checkDecimals } from "../domain/rate.js";
import type { AmountUnit } from "../domain/money.js";
import type { Database } from "../store/database.js";
import {
  departmentsOfAny,
  departmentsOfNames,
  departmentsOfRegion,
  everyOf,
  readDepartments,
  type DepartmentCondition,
  type DepartmentsRead,
  type YearChoice,
} from "../store/read/departments.js";
import { idsOfKind, ofKind, readKinds } from "../store/read/kinds.js";
import { packedSeries, unpackSeries } from "../store/read/deflators.js";
import type { ComparisonRequest } from "./comparison-request.js";
import { yearsOf, type ComparisonRowView } from "./comparison-row.js";
import { isAsked, rowsOf } from "./comparison-rows.js";
import { edgesStated } from "./shown-links.js";
import { AskedLines } from "./asked-lines.js";
import { checkAllFound, checkKnown } from "./asked-departments.js";
import { columnTotals, type ColumnTotalView } from "./column-totals.js";
import type { Dataset } from "./dataset.js";
import { Deflation } from "./deflation.js";
import { BadInput } from "./errors.js";
import { loadSelection, selectionOf, widenedBy } from "./load-dataset.js";
import { departmentsOfNodeIds } from "./department-ids.js";
import { Turns } from "./turns.js";
import { checkYears, yearsInRange } from "./year-range.js";
import type { Reach } from "./reach.js";

/** Departments x years x lines. */
export interface ComparisonView {
  readonly dataset: Dataset;
  readonly years: readonly number[];
  readonly rows: readonly ComparisonRowView[];
  readonly baseYear: number;
  readonly unit: AmountUnit;
  readonly deflation: Deflation | null;
  readonly columnTotals: () => ColumnTotalView[];
}

/** Most cells of one comparison. */
const MAX_CELLS = 10_000;

function checkRequest(request: ComparisonRequest): void {
  checkDecimals(request.decimals);
  if (request.departmentIds === null && request.departmentNames === null && request.regionCode === null) {
    throw new BadInput("input", null, "give departmentIds, departmentNames or regionCode");
  }
  checkYears("input", request.fromYear, request.toYear);
  if (request.priceYear !== null && request.deflator === null) {
    throw new BadInput("input.priceYear", request.priceYear, "is given without deflator; give CPI or GDP with it");
  }
  if (request.toYear - request.fromYear >= MAX_CELLS) {
    throw new BadInput(
      "input.toYear",
      request.toYear,
      `makes more than ${String(MAX_CELLS)} cells a row; ask for fewer years`,
    );
  }
}

function condition(request: ComparisonRequest): DepartmentCondition {
  const which: DepartmentCondition[] = [];
  const { departmentIds: ids, departmentNames: names, regionCode, kind } = request;
  if (ids !== null) which.push(idsOfKind(departmentsOfNodeIds("input.departmentIds", ids), kind));
  if (names !== null) which.push(everyOf([departmentsOfNames(names), ofKind(kind)]));
  // A region holds bodies of every kind: of those that are not named, departments' accounts alone are compared.
  if (regionCode !== null) which.push(everyOf([departmentsOfRegion(regionCode), ofKind(kind ?? "DEPARTMENT_FINAL")]));
  return departmentsOfAny(which, request.synthetic);
}

/** The departments with their years, and the prices that amounts are converted by: one statement. */
async function readSides(
  database: Database,
  request: ComparisonRequest,
  years: YearChoice,
  reach: Reach,
): Promise<{ read: DepartmentsRead; deflation: Deflation | null }> {
  const { deflator, priceYear, toYear } = request;
  let packed: string | null = null;
  const take = (value: string | null): void => {
    packed = value;
  };
  const asked = condition(request);
  const read = await readDepartments(
    database,
    widenedBy(reach, asked),
    years,
    deflator === null ? null : { expression: packedSeries(deflator), take },
  );
  const deflation = deflator === null ? null : new Deflation(deflator, priceYear ?? toYear, unpackSeries(packed));
  return { read, deflation };
}

/** The one kind of account that is compared. Throws BadInput where those that are asked for are of several. */
async function kindOf(
  database: Database,
  request: ComparisonRequest,
  { departments }: DepartmentsRead,
  reach: Reach,
): Promise<AccountKind> {
  if (request.kind !== null) return request.kind;
  const loaded = [...new Set([...departments.values()].map(({ kind }) => kind))];
  const kinds = reach.kinds && loaded.length > 1 ? await readKinds(database, condition(request)) : loaded;
  const [kind = "DEPARTMENT_FINAL", another] = kinds;
  if (another === undefined) return kind;
  throw new BadInput(
    "input.kind",
    null,
    `the departments publish accounts of several kinds (${kinds.join(", ")}), which are never compared with each other; give one of them`,
  );
}

/** The years of the comparison, and those that are asked for of its departments; null for no bound. */
function yearsOfDepartments(
  own: { readonly fromYear: number; readonly toYear: number },
  { fromYear, toYear }: Reach,
): Pick<YearChoice, "fromYear" | "toYear"> {
  return {
    fromYear: fromYear === null ? null : Math.min(own.fromYear, fromYear),
    toYear: toYear === null ? null : Math.max(own.toYear, toYear),
  };
}

/**
 * Compares lines of departments over every year of a range, gaps included: at most three statements whatever the size.
 * Rows come by department name and key; each has exactly one cell a year, and the change of the first is against
 * the year before the range. Throws BadInput for wrong arguments and above 10,000 cells.
 */
export async function compare(database: Database, request: ComparisonRequest, asked: Reach): Promise<ComparisonView> {
  checkRequest(request);
  const { followSuccession, asOf } = request;
  const succession = asked.succession || followSuccession;
  const reach: Reach = { ...asked, succession, ...(asOf === null ? {} : { versions: "all" }) };
  const { table, fromYear, toYear, unit } = request;
  const baseYear = request.baseYear ?? fromYear;
  const hull = yearsOf(request);
  // The change of the first year is against the one before it, and steps lead to the base year wherever it lies.
  const withBase = { fromYear: Math.min(fromYear - 1, hull.fromYear), toYear: hull.toYear };
  const goesOn = reach.years === "all" || reach.lines.length > 0 || reach.yearExplanations || reach.yearFindings;
  const everyYears = { fromYear: null, toYear: null };
  const everyVersion = reach.versions !== "served";
  const choice: YearChoice = {
    ...(goesOn || everyVersion ? everyYears : yearsOfDepartments(withBase, reach)),
    everyVersion,
    withTableStates: true,
    withIndicators: reach.indicators,
    names: request.departmentNames ?? [],
  };
  const { read, deflation } = await readSides(database, request, choice, reach);
  const { departments, mapping } = read;
  const kind = await kindOf(database, request, read, reach);
  await checkAllFound(database, request, departments);
  const years = yearsInRange({ fromYear, toYear });
  const reached = { ids: [...departments.keys()] };
  const everyYear = { departments: reached, ...everyYears };
  const beyond = selectionOf(reach, goesOn ? everyYear : null, []);
  const lines = new AskedLines(mapping.crosswalk.with(edgesStated(departments.values())), request, hull);
  // What a row lacks is nothing only where its table goes into that detail: of departments that are compared as one it
  // decides the sums, of one it is told where that is asked for.
  const isWhole = followSuccession || reach.siblings;
  const chosen = isWhole ? [{ keys: null, codePrefix: null, levels: null }] : lines.choices;
  const boxes = [...beyond.boxes, ...chosen.map((one) => ({ departments: reached, table, ...one, ...withBase }))];
  const selection = departments.size === 0 ? selectionOf(reach, null, []) : { ...beyond, boxes };
  const loaded = await loadSelection(database, read, { selection, years: choice, sought: [] }, reach);
  const dataset = loaded.at(asOf === null ? null : { asOf });
  const starting = [...departments.values()].filter(
    (one) => one.kind === kind && (!succession || isAsked(one, request, mapping)),
  );
  await checkKnown(database, request, dataset, { departments: departments.values(), years, mapping, lines });
  const turns = new Turns(database);
  const builders = await rowsOf(dataset, request, deflation, lines, years, starting, turns);
  const cells = builders.length * years.length;
  if (cells > MAX_CELLS) {
    throw new BadInput(
      "input",
      `${String(cells)} cells`,
      `are more than ${String(MAX_CELLS)}; ask for fewer departments, years, keys or levels`,
    );
  }
  const rows: ComparisonRowView[] = [];
  for (const row of builders) {
    rows.push(row.view(years));
    await turns.pause();
  }
  const totals = (): ColumnTotalView[] => columnTotals(rows, years, table, unit);
  return { dataset, years, rows, baseYear, unit, deflation, columnTotals: totals };
}
