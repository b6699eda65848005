import sql, { join, raw, type Sql } from "sql-template-tag";
import type { KeySeries, KeyYears } from "../../domain/key-series.js";
import type { AccountTable } from "../../domain/line.js";
import { listed, yearBounds } from "./conditions.js";

/** Keys in the years in which they stand for what was asked for, in some tables; null for every table. */
export interface TableKeys {
  readonly tables: readonly AccountTable[] | null;
  /** The one department of which they do; null for every department. */
  readonly departmentId: number | null;
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
  const parts = choice.map(({ tables, departmentId, keys }) => {
    const whose = departmentId === null ? [] : [sql`${raw(`${line}.department_id`)} = ${departmentId}`];
    const own = [...whose, ...listed(sql`${raw(`${line}.table_name`)}`, tables), ...keyIn(keys, line)];
    return sql`(${join(own, " AND ")})`;
  });
  const [only, ...others] = parts;
  if (only === undefined) return [sql`FALSE`];
  return [others.length === 0 ? only : sql`(${join(parts, " OR ")})`];
}

/** A series with the key under which it is shown. */
export interface ShownSeries extends KeySeries {
  readonly shownKey: string;
  /** The one department whose lines of these keys are of this series, and of no other; null for every other department. */
  readonly departmentId: number | null;
}

function yearOr(year: number, otherwise: number): Sql {
  return raw(String(bound(year) ?? otherwise));
}

/** No department is of this id. */
const EVERYBODY = 0;

/** Rows (key, from_year, to_year, series, shown_key, department_id), a row for each key of each series. */
export function seriesRows(series: readonly ShownSeries[]): Sql {
  const numbers = new Map([...new Set(series.map(({ id }) => id))].map((id, index) => [id, index]));
  const rows = series.flatMap(({ id, keys, shownKey, departmentId }) =>
    keys.map(
      ({ key, fromYear, toYear }) =>
        sql`(${key}, ${yearOr(fromYear, 0)}, ${yearOr(toYear, 9999)}, ${raw(String(numbers.get(id) ?? 0))}, ${shownKey},
          ${raw(String(departmentId ?? EVERYBODY))})`,
    ),
  );
  return sql`VALUES ${join(rows)}`;
}

/**
 * The condition that a line belongs to a row of `series`: one of its own department where there is one of its key, else
 * one of everybody.
 * @param isStated some department has series of its own
 */
export function inSeries(row: "k" | "s", line: "l" | "b", isStated: boolean): Sql {
  const [k, l] = [(name: string) => raw(`${row}.${name}`), (name: string) => raw(`${line}.${name}`)];
  const own = sql`${k("key")} = ${l("key")} AND ${l("year")} >= ${k("from_year")} AND ${l("year")} <= ${k("to_year")}`;
  if (!isStated) return own;
  return sql`${own} AND (${k("department_id")} = ${l("department_id")} OR (${k("department_id")} = ${EVERYBODY}
    AND NOT EXISTS (SELECT 1 FROM series o WHERE o.department_id = ${l("department_id")} AND o.key = ${l("key")}
      AND ${l("year")} >= o.from_year AND ${l("year")} <= o.to_year)))`;
}
