import { Crosswalk, EdgeKind, type CrosswalkEdge } from "./crosswalk.js";
import { foldName } from "./names.js";
import type { DepartmentSuccession, RegionSuccession } from "./succession.js";

/** Everything that says what goes on under another code or name. */
export interface MappingData {
  readonly codes: readonly CrosswalkEdge[];
  readonly departments: readonly DepartmentSuccession[];
  readonly regions: readonly RegionSuccession[];
}

/** The same, ready for look-ups. */
export interface Mapping extends MappingData {
  readonly crosswalk: Crosswalk;
}

/** Makes the edges of a mapping findable by code. */
export function mappingOf(data: MappingData): Mapping {
  return { ...data, crosswalk: new Crosswalk(data.codes) };
}

/** Nothing goes on under another code or name. */
export const NO_MAPPING: Mapping = mappingOf({ codes: [], departments: [], regions: [] });

/** Two things that belong to one series in some year. */
export interface Kin {
  readonly one: string;
  readonly other: string;
}

/** Every ordered pair of different things that the groups connect, directly or over others. */
function kinOf(groups: readonly (readonly string[])[]): Kin[] {
  const series = new Map<string, Set<string>>();
  for (const group of groups) {
    const joined = new Set(group);
    for (const one of group) for (const other of series.get(one) ?? []) joined.add(other);
    for (const one of joined) series.set(one, joined);
  }
  return [...series].flatMap(([one, others]) =>
    [...others].filter((other) => other !== one).map((other) => ({ one, other })),
  );
}

/** Codes that some edge may lead to from a code, whatever its evidence and year: what has to be loaded beside it. */
export function kinOfCodes(edges: readonly CrosswalkEdge[]): Kin[] {
  const leading = edges.filter(({ kind }) => kind !== EdgeKind.NEW && kind !== EdgeKind.ABOLISHED);
  return kinOf(leading.map((edge) => [...edge.old, ...edge.new].map(({ code }) => code)));
}

/** Folded names of departments that belong to one series. Units that changed hands make no series. */
export function kinOfNames(successions: readonly DepartmentSuccession[]): Kin[] {
  const leading = successions.filter(({ kind }) => kind !== "TRANSFER");
  return kinOf(leading.map((one) => [...one.old, ...one.new].map(({ name }) => foldName(name))));
}

/** Folded names of departments between which units changed hands. */
export function transferNames(successions: readonly DepartmentSuccession[]): Kin[] {
  const transfers = successions.filter(({ kind }) => kind === "TRANSFER");
  return kinOf(transfers.map((one) => [...one.old, ...one.new].map(({ name }) => foldName(name))));
}

/** Region codes that stand for the same division at different times. */
export function kinOfRegions(successions: readonly RegionSuccession[]): Kin[] {
  return kinOf(successions.map((one) => [one.old.code, one.new.code]));
}
