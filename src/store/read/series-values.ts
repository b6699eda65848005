import sql, { join, type Sql } from "sql-template-tag";
import type { AccountTable } from "../../domain/line.js";
import { inSeries } from "./key-years.js";
import { unknownCells, type FigureColumns } from "./figure-bounds.js";

/**
 * What a series, as a row of `series`, prints in each year of each department: `whole` by series, department and year.
 * @param isStated some department has series of its own
 */
export function wholeOfSeries(table: AccountTable, isStated: boolean): Sql {
  return sql`whole AS (
    SELECT s.series, b.department_id, b.year, CAST(SUM(b.amount_fen) AS BIGINT) AS fen, COUNT(b.amount_fen) AS figures,
      ${unknownCells(sql`bf.absence`)} AS unknown
    FROM series s JOIN line_item b ON ${inSeries("s", "b", isStated)}
    LEFT JOIN figure bf ON bf.line_id = b.id AND bf.measure = ${"TOTAL"} AND bf.stage = ${"FINAL"}
    WHERE b.is_current AND b.table_name = ${table}
    GROUP BY s.series, b.department_id, b.year)`;
}

/** The whole of the series `k` of line `l` in its year, and in the year before. */
export const WHOLES = sql`LEFT JOIN whole w ON w.series = k.series AND w.department_id = l.department_id AND w.year = l.year
  LEFT JOIN whole b ON b.series = k.series AND b.department_id = l.department_id AND b.year = l.year - 1`;

/** What is taken of a line by itself: its value, and the change that is its own or that of its group. */
export interface LineValues {
  readonly value: Sql;
  readonly isCovered: Sql;
  readonly changeFen: Sql;
  readonly changeRate: Sql;
  readonly comparability: Sql;
}

/**
 * The same where lines are grouped by the key of a series: what it says of a department and year is said once, by the
 * first of its lines (domain rule "Groups"). An amount is the sum of them; a change that of the whole against the whole of
 * the year before, or what the narrative alone gives; of several lines there is no other rate that a database compares.
 * @param partition what the lines are grouped by, the series among it
 */
export function valueOfSeries(
  column: keyof FigureColumns,
  line: LineValues,
  partition: readonly Sql[],
): Pick<LineValues, "value" | "isCovered"> {
  const over = sql`OVER (PARTITION BY ${join([...partition, sql`l.department_id`, sql`l.year`])})`;
  const place = sql`ROW_NUMBER() OVER (PARTITION BY ${join([...partition, sql`l.department_id`, sql`l.year`])}
    ORDER BY CASE WHEN l.amount_fen IS NULL THEN 1 ELSE 0 END, l.id)`;
  const whole = wholeValue(column, line, over);
  return {
    value: sql`CASE WHEN k.series IS NULL THEN ${line.value} WHEN ${place} = 1 THEN ${whole} END`,
    isCovered: sql`CASE WHEN k.series IS NULL THEN ${line.isCovered}
      ELSE l.amount_fen IS NOT NULL AND ${whole} IS NOT NULL END`,
  };
}

function wholeValue(column: keyof FigureColumns, line: LineValues, over: Sql): Sql {
  if (column === "amount") {
    return sql`CASE WHEN ${unknownCells(sql`f.absence`)} ${over} = 0
      THEN CAST(SUM(l.amount_fen) ${over} AS BIGINT) END`;
  }
  if (column !== "changeAmount" && column !== "changeRate") {
    return sql`CASE WHEN COUNT(*) ${over} = 1 THEN ${line.value} END`;
  }
  const isBased = sql`COALESCE(b.figures, 0) > 0`;
  // Where nothing is known of the year before, the narrative alone may tell what the lines moved by.
  const isUnknown = sql`(w.unknown > 0 OR (${isBased} AND b.unknown > 0))`;
  // Of lines whose change is one and the same; each line without a group is one by itself.
  const own = sql`CASE WHEN l.amount_fen IS NOT NULL THEN COALESCE(j.group_line_id, -l.id) END`;
  const isOne = sql`MIN(${own}) ${over} = MAX(${own}) ${over}`;
  const fen = sql`MAX(${line.changeFen}) ${over}`;
  if (column === "changeRate") {
    return sql`CASE WHEN NOT ${isUnknown} AND ${isOne} AND (NOT ${isBased} OR b.fen = w.fen - ${fen})
      THEN MAX(${line.changeRate}) ${over} END`;
  }
  const isReclassified = sql`MAX(CASE WHEN ${line.comparability} = ${"RECLASSIFIED"} THEN 1 ELSE 0 END) ${over} = 1`;
  return sql`CASE WHEN ${isUnknown} OR ${isReclassified} THEN NULL
    WHEN ${isBased} THEN CASE WHEN w.figures > 0 THEN w.fen - b.fen END
    WHEN ${isOne} THEN ${fen} END`;
}
