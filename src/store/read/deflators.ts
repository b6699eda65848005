import sql, { type Sql } from "sql-template-tag";
import { Deflator, type PriceSeries } from "../../domain/deflator.js";
import { parsePrinted } from "../../domain/printed.js";
import type { Database } from "../database.js";
import { member, text, whole } from "../row.js";

/** One published change of prices. */
export interface StoredDeflator {
  readonly series: Deflator;
  readonly year: number;
  readonly percent: string;
}

/** Every stored change of prices, by series and year. One statement. */
export async function readDeflators(database: Database): Promise<StoredDeflator[]> {
  const rows = await database.rows(sql`SELECT series, year, percent FROM deflator ORDER BY series, year`);
  return rows.map((row) => ({
    series: member(row, "series", Deflator),
    year: whole(row, "year"),
    percent: text(row, "percent"),
  }));
}

/**
 * A whole series as one text "2019=2.9;2020=2.4", for a statement that reads something else: a comparison stays at
 * three statements, and its series is of the same moment as its figures.
 */
export function packedSeries(series: Deflator): Sql {
  return sql`(SELECT string_agg(CAST(p.year AS TEXT) || '=' || p.percent, ';') FROM deflator p WHERE p.series = ${series})`;
}

/** Reads what packedSeries gives; empty where the store has no such series. */
export function unpackSeries(packed: string | null): PriceSeries {
  const series = new Map<number, ReturnType<typeof parsePrinted>>();
  for (const entry of packed?.split(";") ?? []) {
    const [year = "", percent = ""] = entry.split("=");
    series.set(Number.parseInt(year, 10), parsePrinted(percent));
  }
  return series;
}
