import sql, { join, raw, type Sql } from "sql-template-tag";
import type { KeySeries, KeyYears } from "../../domain/key-series.js";
import type { AccountTable } from "../../domain/line.js";
import { listed, yearBounds } from "./conditions.js";

/** Keys in the years in which they stand for what was asked for, in some tables; null for every table. */
export interface TableKeys {
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly KeyYears[];
}

function bound(year: number): number | null {
  return Number.isFinite(year) ? year : null;
}

function keyIn(keys: readonly KeyYears[], line: string): Sql[] {
  const key = raw(`${line}.key`);
  const isWhole = ({ fromYear, toYear }: KeyYears): boolean => bound(fromYear) === null && bound(toYear) === null;
  const all = listed(sql`${key}`, [...new Set(keys.map((one) => one.key))]);
  const bounded = keys.filter((one) => !isWhole(one));
  if (bounded.length === 0) return all;
  const whole = listed(
    sql`${key}`,
    keys.filter(isWhole).map((one) => one.key),
  );
  const parts = bounded.map((one) => {
    const years = yearBounds(sql`${raw(`${line}.year`)}`, bound(one.fromYear), bound(one.toYear));
    return sql`(${join([sql`${key} = ${one.key}`, ...years], " AND ")})`;
  });
  // The list of keys alone lets an index find the lines; the years are looked at afterwards.
  return [...all, sql`(${join([...whole, ...parts], " OR ")})`];
}

/** The condition that a line, `l` or of another alias, stands under one of the keys in its years; none for null. */
export function keysWhere(choice: readonly TableKeys[] | null, line: "l" | "b" = "l"): Sql[] {
  if (choice === null) return [];
  const parts = choice.map(({ tables, keys }) => {
    const own = [...listed(sql`${raw(`${line}.table_name`)}`, tables), ...keyIn(keys, line)];
    return sql`(${join(own, " AND ")})`;
  });
  const [only, ...others] = parts;
  if (only === undefined) return [sql`FALSE`];
  return [others.length === 0 ? only : sql`(${join(parts, " OR ")})`];
}

/** A series with the key under which it is shown. */
export interface ShownSeries extends KeySeries {
  readonly shownKey: string;
}

function yearOr(year: number, otherwise: number): Sql {
  return raw(String(bound(year) ?? otherwise));
}

/** Rows (key, from_year, to_year, series, shown_key), a row for each key of each series. */
export function seriesRows(series: readonly ShownSeries[]): Sql {
  const rows = series.flatMap(({ keys, shownKey }, index) =>
    keys.map(
      ({ key, fromYear, toYear }) =>
        sql`(${key}, ${yearOr(fromYear, 0)}, ${yearOr(toYear, 9999)}, ${raw(String(index))}, ${shownKey})`,
    ),
  );
  return sql`VALUES ${join(rows)}`;
}
