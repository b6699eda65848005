import { familyOf, NO_CROSSWALK, type Continuity, type Crosswalk, type TableFamily } from "../domain/crosswalk.js";
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
import { currentMapping } from "../store/read/mapping.js";

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
 * The crosswalk that keys are followed by: at most one statement, and none where no key is a code of a classification,
 * so that nothing has to be followed.
 */
export async function crosswalkFor(database: Database, asked: readonly AskedKeys[]): Promise<Crosswalk> {
  return asked.some(mayBeFollowed) ? (await currentMapping(database)).crosswalk : NO_CROSSWALK;
}

/**
 * The keys under which lines of the same series as the keys asked for stand in the years asked for, as a comparison
 * follows them; null for every key.
 */
export function followKeys(crosswalk: Crosswalk, asked: AskedKeys, meant: Meant): TableKeys[] | null {
  const { tables, keys, continuity } = asked;
  if (keys === null) return null;
  const families = [...byFamily(tables)];
  const isTouched = keys.some((key) => families.some(([family]) => family !== null && crosswalk.touches(family, key)));
  if (!isTouched) return [{ tables: null, keys: keys.map(plain) }];
  return families.map(([family, own]) => ({
    tables: families.length === 1 ? null : own,
    keys: keys.flatMap((key) => {
      if (family === null || !crosswalk.touches(family, key)) return [plain(key)];
      const rule = { crosswalk, continuity, family };
      return seriesOf(rule, key, yearsOf(asked), meant).flatMap((one) =>
        asked.withYearBefore === true ? keysWithYearBefore(rule, one, yearsOf(asked)) : one.keys,
      );
    }),
  }));
}

/** The series of the lines of one table that stand under several keys, or under one that is used again. */
export function followedSeries(crosswalk: Crosswalk, asked: AskedKeys & { readonly table: AccountTable }): KeySeries[] {
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
