import { foldName } from "./names.js";

/** What became of departments: another name, several into one, one into several, or units that changed hands. */
export const SuccessionKind = { RENAME: "RENAME", MERGE: "MERGE", SPLIT: "SPLIT", TRANSFER: "TRANSFER" } as const;
export type SuccessionKind = (typeof SuccessionKind)[keyof typeof SuccessionKind];

/** A department by any of its names; the region tells departments of the same name apart. */
export interface DepartmentReference {
  readonly name: string;
  readonly regionCode: string | null;
}

/** From the account of `year` on, the new departments publish what the old ones published before. */
export interface DepartmentSuccession {
  readonly id: string;
  readonly kind: SuccessionKind;
  readonly year: number;
  readonly old: readonly DepartmentReference[];
  readonly new: readonly DepartmentReference[];
  /** Units that went over, where that is known; all of them for RENAME and MERGE. */
  readonly units: readonly string[];
  readonly note: string | null;
}

/** A department with the names by which it can be meant. */
interface NamedDepartment {
  readonly foldedNames: ReadonlySet<string>;
  readonly region: RegionName | null;
}

/** True where a reference means the department: one of its names, and its region where the reference gives one. */
export function isMeant({ name, regionCode }: DepartmentReference, department: NamedDepartment): boolean {
  const isNamed = department.foldedNames.has(foldName(name));
  return isNamed && (regionCode === null || department.region?.code === regionCode);
}

/** All departments that a succession names, old ones first. */
export function membersOf(succession: DepartmentSuccession): readonly DepartmentReference[] {
  return [...succession.old, ...succession.new];
}

/** GB/T 2260: a division that has another code, and mostly another name, from `year` on. */
export interface RegionSuccession {
  readonly year: number;
  readonly old: RegionName;
  readonly new: RegionName;
}

/** A division with its code and name. */
export interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** A succession as one of its members sees it. */
export interface SuccessionOfMember {
  readonly year: number;
  /** True where the member publishes from that year on; false where it published until then. */
  readonly isNew: boolean;
}

/**
 * True where a department published its own account in a year, by the successions that name it: the last one by then
 * says it, before the first of them the first. A department that stays (a part split off) is new and old in one.
 */
export function publishedIn(year: number, successions: readonly SuccessionOfMember[]): boolean {
  let last: number | null = null;
  let first: number | null = null;
  for (const one of successions) {
    if (one.year <= year) last = Math.max(last ?? one.year, one.year);
    first = Math.min(first ?? one.year, one.year);
  }
  if (last !== null) return successions.some((one) => one.year === last && one.isNew);
  return first === null || successions.some((one) => one.year === first && !one.isNew);
}
