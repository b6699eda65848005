import { beijingDayOf, isDay } from "./day.js";

/** What tells one version of an account from another; `version` counts from 1 for the oldest. */
export interface Version {
  readonly year: number;
  readonly version: number;
  readonly publishedOn: string | null;
  /** When it was first imported, ISO 8601. */
  readonly recordedAt: string;
}

/** The day of Beijing from which a version is known: of its publication, else of its first import. */
export function dayOf({ publishedOn, recordedAt }: Pick<Version, "publishedOn" | "recordedAt">): string {
  return publishedOn ?? beijingDayOf(recordedAt);
}

/**
 * What was known at some time: of every year the newest version of that day, or, of one year, the version of that
 * number, with every other year as of that version's day.
 */
export type Snapshot = { readonly asOf: string } | { readonly year: number; readonly version: number };

/** The day of a snapshot; null where it names a version that there is not. */
export function dayOfSnapshot(versions: readonly Version[], snapshot: Snapshot): string | null {
  if ("asOf" in snapshot) return snapshot.asOf;
  const pinned = versions.find(({ year, version }) => year === snapshot.year && version === snapshot.version);
  return pinned === undefined ? null : dayOf(pinned);
}

/**
 * The versions that a snapshot shows, by year; a year that had none yet is absent. Nothing is shown where the snapshot
 * names a version that there is not. The newest day shows the newest versions.
 */
export function versionsAt<T extends Version>(versions: readonly T[], snapshot: Snapshot): Map<number, T> {
  const day = dayOfSnapshot(versions, snapshot);
  const shown = new Map<number, T>();
  if (day === null) return shown;
  for (const one of versions) {
    const isPinnedYear = "year" in snapshot && one.year === snapshot.year;
    const isKnown = isPinnedYear ? one.version === snapshot.version : dayOf(one) <= day;
    const newest = shown.get(one.year);
    if (isKnown && (newest === undefined || one.version > newest.version)) shown.set(one.year, one);
  }
  return shown;
}

/** Of two versions the one that is newer by number. */
function newer<T extends Pick<Version, "version">>(one: T | null, other: T): T {
  return one === null || other.version > one.version ? other : one;
}

/**
 * The versions of the year before beside which a version is ever shown: the one known on its day (null where none is),
 * and those of that day and later. Whatever the snapshot, the year before shows one of these.
 */
export function priorsBeside<T extends Pick<Version, "version" | "publishedOn" | "recordedAt">>(
  version: Pick<Version, "publishedOn" | "recordedAt">,
  priors: readonly T[],
): (T | null)[] {
  const day = dayOf(version);
  const known = priors.filter((prior) => dayOf(prior) <= day).reduce<T | null>(newer, null);
  return [known, ...priors.filter((prior) => dayOf(prior) >= day && prior !== known)];
}

const PINNED = /^(0|[1-9]\d{0,3})v([1-9]\d{0,5})$/;

/** A snapshot as ids hold it: 2022-08-26, or 2021v1. */
export function printSnapshot(snapshot: Snapshot): string {
  return "asOf" in snapshot ? snapshot.asOf : `${String(snapshot.year)}v${String(snapshot.version)}`;
}

/** The snapshot that `printSnapshot` printed, or null for anything else. */
export function readSnapshot(text: string): Snapshot | null {
  if (isDay(text)) return { asOf: text };
  const [, year, version] = PINNED.exec(text) ?? [];
  return year === undefined || version === undefined
    ? null
    : { year: Number.parseInt(year, 10), version: Number.parseInt(version, 10) };
}
