import { foldName } from "./names.js";

/** What differs between the two sides of a change, though their figures are given. */
export const ScopeKind = {
  TABLE_SCOPE: "TABLE_SCOPE",
  UNITS: "UNITS",
  SUCCESSION: "SUCCESSION",
  BLANK_MEMBER: "BLANK_MEMBER",
} as const;
export type ScopeKind = (typeof ScopeKind)[keyof typeof ScopeKind];

/**
 * One difference of scope, from the earlier year to the later one: which money a table covers on each side; units that
 * left, and those that joined; departments that a succession names and that are not all compared; or the lines of a
 * group that print a blank on each side.
 */
export interface ScopeDifference {
  readonly kind: ScopeKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The difference between two sides that are both known; null where they are the same, or one is not known. */
export function tableScopeDifference(before: readonly string[], after: readonly string[]): ScopeDifference | null {
  if (before.length === 0 || after.length === 0) return null;
  const isSame = before.every((one) => after.includes(one)) && after.every((one) => before.includes(one));
  return isSame ? null : { kind: ScopeKind.TABLE_SCOPE, before, after };
}

function unitsBeside(units: readonly string[], others: readonly string[]): string[] {
  const rest = units.filter((unit) => !others.includes(unit));
  // Most years print their units alike: what differs alone is folded.
  if (rest.length === 0) return rest;
  const known = new Set(others.map(foldName));
  return rest.filter((unit) => !known.has(foldName(unit)));
}

/** Units (决算单位构成) that left and that joined, as printed; null where none did, or one side does not list its units. Names are compared folded. */
export function unitsDifference(
  before: readonly string[] | null,
  after: readonly string[] | null,
): ScopeDifference | null {
  if (before === null || after === null) return null;
  const left = unitsBeside(before, after);
  const joined = unitsBeside(after, before);
  return left.length === 0 && joined.length === 0 ? null : { kind: ScopeKind.UNITS, before: left, after: joined };
}

/** Lines of a group that print a blank: what the others add up to is given, and does not cover them. Null where none does. */
export function blankMembers(before: readonly string[], after: readonly string[]): ScopeDifference | null {
  return before.length === 0 && after.length === 0 ? null : { kind: ScopeKind.BLANK_MEMBER, before, after };
}
