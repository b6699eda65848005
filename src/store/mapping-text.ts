import { EdgeEvidence, EdgeKind, TableFamily, type CodeName, type CrosswalkEdge } from "../domain/crosswalk.js";
import { mappingOf, type Mapping, type MappingData } from "../domain/mapping.js";
import {
  SuccessionKind,
  type DepartmentReference,
  type DepartmentSuccession,
  type RegionSuccession,
} from "../domain/succession.js";
import type { Row, Value } from "./database.js";
import { member, RowShapeError, text, textOrNull, whole } from "./row.js";

/** Lists stand in one value, an entry a line: names hold no line break, codes no blank. */
const ENTRY = "\n";

function entries(row: Row, column: string): string[] {
  const found = text(row, column);
  return found === "" ? [] : found.split(ENTRY);
}

function pair(entry: string): [string, string] {
  const blank = entry.indexOf(" ");
  return [entry.slice(0, blank), entry.slice(blank + 1)];
}

function codesOf(row: Row, column: string): CodeName[] {
  return entries(row, column).map((entry) => {
    const [code, name] = pair(entry);
    return { code, name };
  });
}

function departmentsOf(row: Row, column: string): DepartmentReference[] {
  return entries(row, column).map((entry) => {
    const [region, name] = pair(entry);
    return { name, regionCode: region === "" ? null : region };
  });
}

function edgeOf(row: Row): CrosswalkEdge {
  return {
    id: text(row, "id"),
    family: member(row, "family", TableFamily),
    kind: member(row, "kind", EdgeKind),
    evidence: member(row, "evidence", EdgeEvidence),
    year: whole(row, "year"),
    firstYear: whole(row, "first_year"),
    lastYear: whole(row, "last_year"),
    old: codesOf(row, "old"),
    new: codesOf(row, "new"),
    note: textOrNull(row, "note"),
  };
}

function successionOf(row: Row): DepartmentSuccession {
  return {
    id: text(row, "id"),
    kind: member(row, "kind", SuccessionKind),
    year: whole(row, "year"),
    old: departmentsOf(row, "old"),
    new: departmentsOf(row, "new"),
    units: entries(row, "units"),
    note: textOrNull(row, "note"),
  };
}

function regionOf(row: Row): RegionSuccession {
  return {
    year: whole(row, "year"),
    old: { code: text(row, "old_code"), name: text(row, "old_name") },
    new: { code: text(row, "new_code"), name: text(row, "new_name") },
  };
}

function printCodes(codes: readonly CodeName[]): string {
  return codes.map(({ code, name }) => `${code} ${name}`).join(ENTRY);
}

function printDepartments(departments: readonly DepartmentReference[]): string {
  return departments.map(({ name, regionCode }) => `${regionCode ?? ""} ${name}`).join(ENTRY);
}

/** A mapping as one text, with the revision that it is of. */
export function printMapping(mapping: MappingData, revision: number): string {
  const codes: Row[] = mapping.codes.map((edge) => ({
    id: edge.id,
    family: edge.family,
    kind: edge.kind,
    evidence: edge.evidence,
    year: edge.year,
    first_year: edge.firstYear,
    last_year: edge.lastYear,
    old: printCodes(edge.old),
    new: printCodes(edge.new),
    note: edge.note,
  }));
  const departments: Row[] = mapping.departments.map((one) => ({
    id: one.id,
    kind: one.kind,
    year: one.year,
    old: printDepartments(one.old),
    new: printDepartments(one.new),
    units: one.units.join(ENTRY),
    note: one.note,
  }));
  const regions: Row[] = mapping.regions.map((one) => ({
    year: one.year,
    old_code: one.old.code,
    old_name: one.old.name,
    new_code: one.new.code,
    new_name: one.new.name,
  }));
  return JSON.stringify({ revision, codes, departments, regions });
}

function isPlain(value: unknown): value is Value {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && Object.values(value).every(isPlain);
}

function rowsOf(content: object, name: string): Row[] {
  const list: unknown = Reflect.get(content, name);
  if (!Array.isArray(list) || !list.every(isRow)) throw new RowShapeError("crosswalk.content", `rows of ${name}`);
  return list;
}

/** The text of a mapping under another revision. Throws RowShapeError where it is none. */
export function renumberMapping(content: string, revision: number): string {
  const value: unknown = JSON.parse(content);
  if (typeof value !== "object" || value === null) throw new RowShapeError("crosswalk.content", "an object");
  return JSON.stringify({ ...value, revision });
}

/** The mapping that printMapping wrote. Throws RowShapeError for anything else. */
export function readMappingText(content: string): { revision: number; mapping: Mapping } {
  const value: unknown = JSON.parse(content);
  if (typeof value !== "object" || value === null) throw new RowShapeError("crosswalk.content", "an object");
  const revision: unknown = Reflect.get(value, "revision");
  if (typeof revision !== "number") throw new RowShapeError("crosswalk.content", "a revision");
  const mapping = mappingOf({
    codes: rowsOf(value, "codes").map(edgeOf),
    departments: rowsOf(value, "departments").map(successionOf),
    regions: rowsOf(value, "regions").map(regionOf),
  });
  return { revision, mapping };
}
