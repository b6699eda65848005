import { foldName } from "../domain/names.js";
import type { Mapping } from "../domain/mapping.js";
import type { Database } from "../store/database.js";
import {
  departmentsOfIds,
  departmentsOfNames,
  readDepartments,
  type StoredDepartment,
} from "../store/read/departments.js";
import type { AskedLines } from "./asked-lines.js";
import type { ComparisonRequest } from "./comparison-request.js";
import type { Dataset } from "./dataset.js";
import { departmentOfId } from "./node-id.js";
import { BadInput } from "./errors.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/** Departments by themselves: no account is of such a year. */
const NO_YEARS_OF_THEM = { fromYear: 9999, toYear: 0, withTableStates: false, everyVersion: false, names: [] };

/** Throws BadInput for a department that is asked for and publishes no accounts of the kind that is compared. */
async function refuseOtherKinds(
  database: Database,
  { kind, departmentIds, departmentNames }: ComparisonRequest,
  departments: ReadonlyMap<number, StoredDepartment>,
): Promise<void> {
  if (kind === null) return;
  const refuse = (called: string): never => {
    throw new BadInput("input.kind", kind, `is no kind of account that ${called} publishes`);
  };
  for (const id of departmentIds ?? []) {
    const departmentId = departmentOfId(id);
    if (departmentId === null || departments.has(departmentId)) continue;
    const known = await readDepartments(database, departmentsOfIds([departmentId]), NO_YEARS_OF_THEM);
    const own = known.departments.get(departmentId);
    if (own !== undefined && !own.kinds.includes(kind)) refuse(own.name);
  }
  const named = new Set([...departments.values()].flatMap(({ foldedNames }) => [...foldedNames]));
  for (const name of (departmentNames ?? []).filter((one) => !named.has(foldName(one)))) {
    const known = await readDepartments(database, departmentsOfNames([name]), NO_YEARS_OF_THEM);
    if (known.departments.size > 0) refuse(name);
  }
}

/**
 * A department that is asked for by id or name and is not there would silently be missing from the table.
 * Throws BadInput naming the argument, the value and the nearest known names.
 */
export async function checkAllFound(
  database: Database,
  request: ComparisonRequest,
  departments: ReadonlyMap<number, StoredDepartment>,
): Promise<void> {
  const named = new Set([...departments.values()].flatMap(({ foldedNames }) => [...foldedNames]));
  const unfound = (request.departmentNames ?? []).filter((name) => !named.has(foldName(name)));
  const ids = (request.departmentIds ?? []).flatMap((id) => departmentOfId(id) ?? []);
  await refuseOtherKinds(database, request, departments);
  await refuseUnknown(database, {
    departmentNames: { argument: "input.departmentNames", values: unfound },
    departmentIds: { argument: "input.departmentIds", values: ids.filter((id) => !departments.has(id)) },
  });
}

/** The departments and years that a comparison has loaded. */
interface Asked {
  readonly departments: Iterable<StoredDepartment>;
  readonly years: readonly number[];
  readonly mapping: Mapping;
  readonly lines: AskedLines;
}

/** Refuses keys, a beginning of keys and a region that nothing loaded shows to be known, and nothing stored knows. Throws BadInput as refuseUnknown does. */
export async function checkKnown(
  database: Database,
  request: ComparisonRequest,
  dataset: Dataset,
  { departments, years, mapping, lines: asked }: Asked,
): Promise<void> {
  const { keys, codePrefix, regionCode } = request;
  if (keys === null && codePrefix === null && regionCode === null) return;
  const all = [...departments];
  const lines =
    keys === null && codePrefix === null
      ? []
      : all.flatMap(({ id }) => years.flatMap((year) => asked.of(dataset, id, year)));
  const seen = new Set(lines.map(({ key }) => key));
  const unseen = keys?.filter((key) => !seen.has(key) && !asked.isMapped(key)) ?? [];
  const codes = [...all.map(({ region }) => region?.code), ...mapping.regions.map((one) => one.old.code)];
  const isSeen = regionCode !== null && codes.some((code) => code?.startsWith(regionCode) === true);
  const unknown = {
    keys: unseen,
    codePrefix: lines.length > 0 ? null : codePrefix,
    regionCode: isSeen ? null : regionCode,
  };
  await refuseUnknown(database, unproven("input", unknown, false));
}
