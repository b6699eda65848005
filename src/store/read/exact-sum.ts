import sql, { raw, type Sql } from "sql-template-tag";
import type { Row } from "../database.js";
import { wholeOrNull } from "../row.js";

/**
 * A sum of fen goes beyond 64 bits for a few thousand figures at the bound, and a double rounds far below that.
 * So the whole billions and the rest are summed apart, each of which stays exact on either database and driver,
 * and are put together as a bigint.
 */
const PART = 1_000_000_000;

/** Columns that hold the exact sum of a whole-number expression, for `sumOfRow`; nulls are left out. */
export function sumColumns(expression: Sql, name: string): Sql {
  const part = raw(String(PART));
  return sql`CAST(SUM((${expression}) / ${part}) AS BIGINT) AS ${raw(`${name}_high`)},
    CAST(SUM((${expression}) % ${part}) AS BIGINT) AS ${raw(`${name}_low`)}`;
}

/** The exact sum of those columns; 0 where there was nothing to add. */
export function sumOfRow(row: Row, name: string): bigint {
  const high = wholeOrNull(row, `${name}_high`) ?? 0;
  const low = wholeOrNull(row, `${name}_low`) ?? 0;
  return BigInt(high) * BigInt(PART) + BigInt(low);
}
