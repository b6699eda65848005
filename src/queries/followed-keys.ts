import { familyOf, type Continuity, type Crosswalk, type TableFamily } from "../domain/crosswalk.js";
import {
  everySeries,
  isBeyondKey,
  keysWithYearBefore,
  newestSeries,
  seriesWithin,
  type KeySeries,
  type SeriesRule,
} from "../domain/key-series.js";
import { ACCOUNT_TABLES, isCode, type AccountTable } from "../domain/line.js";
import type { YearRange } from "../domain/years-of-code.js";
import type { Database } from "../store/database.js";
import type { TableKeys } from "../store/read/key-years.js";
import { readMappingWithStated } from "../store/read/stated-edges.js";
import { FollowedCrosswalks, NOTHING_FOLLOWED } from "./followed-crosswalks.js";

/** Keys that are asked for, and where; null leaves a condition out. */
export interface AskedKeys {
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly string[] | null;
  readonly continuity: Continuity;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly years?: readonly number[] | null;
  /** Also the keys of the year before, which changes are against; the years asked for have to be bounded elsewhere. */
  readonly withYearBefore?: boolean;
}

/** Of a code that is used again: what it means in the newest year asked for, or everything that it means in some. */
export type Meant = "NEWEST" | "EVERY";

/** The years between the first and the last that are asked for; infinite where nothing bounds them. */
function yearsOf({ fromYear, toYear, years }: AskedKeys): YearRange {
  const listed = years === null || years === undefined || years.length === 0 ? [-Infinity, Infinity] : years;
  return {
    fromYear: Math.max(fromYear ?? -Infinity, Math.min(...listed)),
    toYear: Math.min(toYear ?? Infinity, Math.max(...listed)),
  };
}

/** The same with the year before the first one; the years of the lines themselves have to be bounded elsewhere. */
export function sinceYearBefore<Asked extends AskedKeys>(asked: Asked): Asked {
  const { fromYear, years } = asked;
  const listed =
    years === null || years === undefined || years.length === 0 ? years : [Math.min(...years) - 1, ...years];
  return { ...asked, fromYear: fromYear === null ? null : fromYear - 1, years: listed };
}

function seriesOf(rule: SeriesRule, key: string, years: YearRange, meant: Meant): KeySeries[] {
  return meant === "NEWEST" ? [newestSeries(rule, key, years)] : everySeries(rule, key, years);
}

/** The tables that are asked for by the classification that their codes belong to. */
function byFamily(tables: readonly AccountTable[] | null): Map<TableFamily | null, AccountTable[]> {
  const found = new Map<TableFamily | null, AccountTable[]>();
  for (const table of tables ?? ACCOUNT_TABLES) {
    const family = familyOf(table);
    found.set(family, [...(found.get(family) ?? []), table]);
  }
  return found;
}

function mayBeFollowed({ tables, keys }: AskedKeys): boolean {
  return (keys?.some(isCode) ?? true) && [...byFamily(tables).keys()].some((family) => family !== null);
}

function plain(key: string): TableKeys["keys"][number] {
  return { key, fromYear: -Infinity, toYear: Infinity };
}

/**
 * The crosswalks that keys are followed by: at most one statement, and none where no key is a code of a classification,
 * so that nothing has to be followed.
 */
export async function crosswalksFor(database: Database, asked: readonly AskedKeys[]): Promise<FollowedCrosswalks> {
  const followed = asked.filter(mayBeFollowed);
  if (followed.length === 0) return NOTHING_FOLLOWED;
  const isEvery = followed.some(({ keys }) => keys === null);
  const keys = isEvery ? null : [...new Set(followed.flatMap((one) => one.keys ?? []))];
  const { mapping, stated } = await readMappingWithStated(database, keys);
  return new FollowedCrosswalks(mapping.crosswalk, stated);
}

/**
 * The keys under which lines of the same series as the keys asked for stand in the years asked for, as a comparison
 * follows them; null for every key.
 */
export function followKeys(crosswalks: FollowedCrosswalks, asked: AskedKeys, meant: Meant): TableKeys[] | null {
  const { keys } = asked;
  if (keys === null) return null;
  const common = keysBy(crosswalks.common, asked, keys, meant, null);
  const known = new Set(common.map(idOf));
  // What a department states only adds to what is followed for everybody.
  const own = [...crosswalks.ofDepartments].flatMap(([departmentId, crosswalk]) =>
    keysBy(crosswalk, asked, keys, meant, departmentId).filter((one) => !known.has(idOf(one))),
  );
  return [...common, ...own];
}

function idOf({ tables, keys }: TableKeys): string {
  return JSON.stringify([
    tables,
    keys.map(({ key, fromYear, toYear }) => `${key} ${String(fromYear)} ${String(toYear)}`),
  ]);
}

function keysBy(
  crosswalk: Crosswalk,
  asked: AskedKeys,
  keys: readonly string[],
  meant: Meant,
  departmentId: number | null,
): TableKeys[] {
  const { tables, continuity } = asked;
  const families = [...byFamily(tables)];
  const isTouched = keys.some((key) => families.some(([family]) => family !== null && crosswalk.touches(family, key)));
  if (!isTouched) return [{ tables: null, departmentId, keys: keys.map(plain) }];
  return families.map(([family, own]) => ({
    tables: families.length === 1 ? null : own,
    departmentId,
    keys: keys.flatMap((key) => {
      if (family === null || !crosswalk.touches(family, key)) return [plain(key)];
      const rule = { crosswalk, continuity, family };
      return seriesOf(rule, key, yearsOf(asked), meant).flatMap((one) =>
        asked.withYearBefore === true ? keysWithYearBefore(rule, one, yearsOf(asked)) : one.keys,
      );
    }),
  }));
}

/** A series, and the one department of which it holds; null for all others. */
export interface SeriesOf extends KeySeries {
  readonly departmentId: number | null;
}

/** The series of the lines of one table that stand under several keys, or under one that is used again. */
export function followedSeries(
  crosswalks: FollowedCrosswalks,
  asked: AskedKeys & { readonly table: AccountTable },
): SeriesOf[] {
  const common = seriesBy(crosswalks.common, asked).map((one) => ({ ...one, departmentId: null }));
  const known = new Set(common.map(({ id }) => id));
  const own = [...crosswalks.ofDepartments].flatMap(([departmentId, crosswalk]) =>
    seriesBy(crosswalk, asked)
      .filter(({ id }) => !known.has(id))
      .map((one) => ({ ...one, departmentId })),
  );
  return [...common, ...own];
}

function seriesBy(crosswalk: Crosswalk, asked: AskedKeys & { readonly table: AccountTable }): KeySeries[] {
  const { keys, continuity, table } = asked;
  const family = familyOf(table);
  if (family === null) return [];
  const rule = { crosswalk, continuity, family };
  const years = yearsOf(asked);
  const all = seriesWithin(rule, years).filter(isBeyondKey);
  if (keys === null) return all;
  // What a key means may be wider than the years asked for, and fall into several series within them.
  const wanted = new Set(keys.flatMap((key) => everySeries(rule, key, years).flatMap((one) => [...one.meanings])));
  return all.filter(({ meanings }) => [...meanings].some((meaning) => wanted.has(meaning)));
}
