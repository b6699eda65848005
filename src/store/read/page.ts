import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { textOrNull, whole, wholeOrNull } from "../row.js";

/**
 * One key of an order; nulls come last in either direction. Whole numbers (fen, ids, years) may lie beyond what a
 * double holds, and the drivers return doubles: their values travel as digits and are compared as 64-bit integers.
 */
export interface SortKey {
  readonly expression: Sql;
  readonly type: "WHOLE" | "TEXT";
  readonly descending: boolean;
}

/** Where a page starts or ends: the values of the sort keys as texts, and the id of the row there. */
export interface Position {
  readonly values: readonly (string | null)[];
  readonly id: number;
}

/** A page of a list: `size` rows after `position`, or the `size` rows before it. */
export interface PageRequest {
  readonly keys: readonly SortKey[];
  readonly size: number;
  readonly backward: boolean;
  readonly position: Position | null;
  readonly withTotal: boolean;
}

/** What a page is taken from. `id` breaks ties, so that pages never overlap. */
export interface PageSource {
  readonly from: Sql;
  readonly where: Sql;
  readonly id: Sql;
}

/** Ids in the order asked for, each with its position; `more` tells that the list goes on beyond the page. */
export interface Page {
  readonly positions: readonly Position[];
  readonly more: boolean;
  /** Null where it was not asked for. */
  readonly total: number | null;
}

function ordering(column: Sql, descending: boolean, backward: boolean): Sql {
  const direction = descending === backward ? "ASC" : "DESC";
  return sql`${column} ${raw(`${direction} NULLS ${backward ? "FIRST" : "LAST"}`)}`;
}

function bound(key: SortKey, value: string): Sql {
  return key.type === "WHOLE" ? sql`CAST(${value} AS BIGINT)` : sql`${value}`;
}

function same(key: SortKey, value: string | null): Sql {
  return value === null ? sql`${key.expression} IS NULL` : sql`${key.expression} = ${bound(key, value)}`;
}

/** Rows after `value` in the order of one key, or before it where the page goes backward. */
function beyond(key: SortKey, value: string | null, backward: boolean): Sql | null {
  const { expression } = key;
  if (value === null) return backward ? sql`${expression} IS NOT NULL` : null;
  const comparison = key.descending === backward ? raw(">") : raw("<");
  const past = sql`${expression} ${comparison} ${bound(key, value)}`;
  return backward ? past : sql`(${past} OR ${expression} IS NULL)`;
}

function pastPosition(request: PageRequest, id: Sql): Sql {
  if (request.position === null) return sql`TRUE`;
  const { values } = request.position;
  const alternatives: Sql[] = [];
  const equal: Sql[] = [];
  request.keys.forEach((key, index) => {
    const value = values[index] ?? null;
    const past = beyond(key, value, request.backward);
    if (past !== null) alternatives.push(sql`(${join([...equal, past], " AND ")})`);
    equal.push(same(key, value));
  });
  // Ids of departments go beyond four bytes, those of lines do not: PostgreSQL would take the cursor's by the column.
  const last = sql`CAST(${String(request.position.id)} AS BIGINT)`;
  const lastId = request.backward ? sql`${id} < ${last}` : sql`${id} > ${last}`;
  alternatives.push(sql`(${join([...equal, lastId], " AND ")})`);
  return sql`(${join(alternatives, " OR ")})`;
}

function positionOf(row: Row, keys: readonly SortKey[]): Position {
  return { id: whole(row, "id"), values: keys.map((_, index) => textOrNull(row, `t${String(index)}`)) };
}

/** One page of a list, in one statement whatever its length. */
export async function readPage(database: Database, source: PageSource, request: PageRequest): Promise<Page> {
  const { keys, backward } = request;
  const columns = keys.map(
    ({ expression }, index) =>
      sql`, ${expression} AS ${raw(`k${String(index)}`)}, CAST(${expression} AS TEXT) AS ${raw(`t${String(index)}`)}`,
  );
  const inner = [
    ...keys.map((key) => ordering(key.expression, key.descending, backward)),
    ordering(source.id, false, backward),
  ];
  const outer = [
    ...keys.map((key, index) => ordering(raw(`p.k${String(index)}`), key.descending, backward)),
    ordering(raw("p.id"), false, backward),
  ];
  const page = sql`SELECT ${source.id} AS id${join([sql``, ...columns], "")} FROM ${source.from}
    WHERE ${source.where} AND ${pastPosition(request, source.id)} ORDER BY ${join(inner)} ${limitOf(request.size + 1)}`;
  const rows = await database.rows(
    request.withTotal
      ? sql`SELECT p.*, c.total FROM (SELECT COUNT(*) AS total FROM ${source.from} WHERE ${source.where}) c
          LEFT JOIN (${page}) p ON TRUE ORDER BY ${join(outer)}`
      : page,
  );
  const found = rows.filter((row) => row.id !== null);
  const positions = found.slice(0, request.size).map((row) => positionOf(row, keys));
  const [first] = rows;
  return {
    positions: backward ? positions.reverse() : positions,
    more: found.length > request.size,
    total: request.withTotal && first !== undefined ? wholeOrNull(first, "total") : null,
  };
}
