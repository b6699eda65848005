import sql, { join, raw, type Sql } from "sql-template-tag";
import { LineLevel } from "../../domain/line.js";
import type { Quartile } from "../../domain/quartile.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { memberOrNull, textOrNull, whole, wholeOrNull } from "../row.js";
import { isFen } from "./figure-bounds.js";
import { sumColumns, sumOfRow } from "./exact-sum.js";
import { isOfChange, REASONS, valueColumns, type AggregateValue } from "./aggregate-values.js";
import { inSeries, seriesRows, type ShownSeries, type TableKeys } from "./key-years.js";
import { lineWhere, type LineConditions } from "./line-page.js";
import { wholeOfSeries } from "./series-values.js";

/** What lines are grouped by. */
export const AggregateDimension = {
  REGION: "REGION",
  YEAR: "YEAR",
  LEVEL: "LEVEL",
  KEY: "KEY",
  REASON_CATEGORY: "REASON_CATEGORY",
} as const;
export type AggregateDimension = (typeof AggregateDimension)[keyof typeof AggregateDimension];

interface GroupColumn {
  readonly name: string;
  readonly column: Sql;
  /** What groups are ordered by where it is not the column itself. */
  readonly order?: Sql;
}

const LEVEL_ORDER = sql`CASE p.level WHEN ${"TOTAL"} THEN 0 WHEN ${"CLASS"} THEN 1 WHEN ${"GROUP"} THEN 2 ELSE 3 END`;

const COLUMNS: Readonly<Record<AggregateDimension, GroupColumn>> = {
  REGION: { name: "region_code", column: sql`d.region_code` },
  YEAR: { name: "year", column: sql`l.year` },
  LEVEL: { name: "level", column: sql`l.level`, order: LEVEL_ORDER },
  KEY: { name: "key", column: sql`l.key` },
  REASON_CATEGORY: { name: "category", column: sql`g.category` },
};

/** Two series may be shown under one key, which stands for another thing in some years. */
const SERIES_COLUMNS: readonly GroupColumn[] = [
  { name: "key", column: sql`COALESCE(k.shown_key, l.key)` },
  { name: "series", column: sql`COALESCE(k.series, -1)` },
];

/** The lines that are aggregated, and what they are grouped by. */
export interface AggregateChoice {
  readonly conditions: LineConditions;
  /** The keys that stand for those of the conditions. */
  readonly keys: readonly TableKeys[] | null;
  readonly by: readonly AggregateDimension[];
  readonly value: AggregateValue;
  /** The series that more than one key belongs to; only where lines are grouped by key. */
  readonly series: readonly ShownSeries[];
}

function groupColumns({ by, series }: AggregateChoice): readonly GroupColumn[] {
  return by.flatMap((dimension) => (dimension === "KEY" && series.length > 0 ? SERIES_COLUMNS : [COLUMNS[dimension]]));
}

/** True where some department has series of its own. */
function isStated(series: readonly ShownSeries[]): boolean {
  return series.some(({ departmentId }) => departmentId !== null);
}

function withSeries({ series, conditions, value }: AggregateChoice): Sql {
  const [table] = conditions.tables ?? [];
  const whole = table !== undefined && isOfChange(value) ? sql`, ${wholeOfSeries(table, isStated(series))}` : sql``;
  return sql`WITH series (key, from_year, to_year, series, shown_key, department_id) AS (${seriesRows(series)})${whole}`;
}

/** A value and the next one in ascending order; texts as the columns hold them, null where there is none. */
export interface ValuePair {
  readonly low: string | null;
  readonly high: string | null;
}

/** One group; what it is not grouped by is null. */
export interface LineAggregate {
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly year: number | null;
  readonly level: LineLevel | null;
  readonly key: string | null;
  readonly category: ReasonCategory | null;
  readonly lines: number;
  readonly valued: number;
  /** Lines that a value stands for; more than `valued` where lines are compared as one. */
  readonly covered: number;
  readonly blank: number;
  readonly withheld: number;
  readonly notUnderstood: number;
  readonly departments: number;
  /** Null where the values cannot be added up. */
  readonly sumFen: bigint | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly quartiles: Readonly<Record<Quartile, ValuePair>>;
}

/** The groups of a page, and how many there are. */
export interface LineAggregates {
  readonly groups: readonly LineAggregate[];
  readonly groupCount: number;
}

const QUARTILES: readonly Quartile[] = [1, 2, 3];

/** The value at the place of a quartile (domain/quartile.ts), or at the one after it. */
function valueAt(quartile: Quartile, next: 0 | 1): Sql {
  const place = raw(`(p.n - 1) * ${String(quartile)} / 4 + ${String(1 + next)}`);
  return sql`CAST(MAX(CASE WHEN p.place = ${place} THEN p.value END) AS TEXT)`;
}

function quartileColumns(): Sql {
  return join(
    QUARTILES.flatMap((quartile) => [
      sql`${valueAt(quartile, 0)} AS ${raw(`q${String(quartile)}_low`)}`,
      sql`${valueAt(quartile, 1)} AS ${raw(`q${String(quartile)}_high`)}`,
    ]),
  );
}

function aggregateOfRow(row: Row, by: readonly AggregateDimension[], value: AggregateValue): LineAggregate {
  const has = (dimension: AggregateDimension): boolean => by.includes(dimension);
  const code = has("REGION") ? textOrNull(row, "region_code") : null;
  const pair = (quartile: Quartile): ValuePair => ({
    low: textOrNull(row, `q${String(quartile)}_low`),
    high: textOrNull(row, `q${String(quartile)}_high`),
  });
  return {
    region: code === null ? null : { code, name: textOrNull(row, "region_name") ?? code },
    year: has("YEAR") ? whole(row, "year") : null,
    level: has("LEVEL") ? memberOrNull(row, "level", LineLevel) : null,
    key: has("KEY") ? textOrNull(row, "key") : null,
    category: has("REASON_CATEGORY") ? memberOrNull(row, "category", ReasonCategory) : null,
    lines: whole(row, "lines"),
    valued: whole(row, "valued"),
    covered: wholeOrNull(row, "covered") ?? 0,
    blank: wholeOrNull(row, "blank") ?? 0,
    withheld: wholeOrNull(row, "withheld") ?? 0,
    notUnderstood: wholeOrNull(row, "not_understood") ?? 0,
    departments: whole(row, "departments"),
    sumFen: isFen(value) ? sumOfRow(row, "total") : null,
    minimum: textOrNull(row, "minimum"),
    maximum: textOrNull(row, "maximum"),
    quartiles: { 1: pair(1), 2: pair(2), 3: pair(3) },
  };
}

/**
 * A figure of the lines that are chosen, by group, at most `limit` groups in ascending order, groups of what is
 * not known last. One statement: places in order are counted by the database, so that no line travels.
 */
export async function readLineAggregates(
  database: Database,
  choice: AggregateChoice,
  limit: number,
): Promise<LineAggregates> {
  const { conditions, keys, by, value, series } = choice;
  const columns = groupColumns(choice);
  const names = columns.map(({ name }) => raw(`p.${name}`));
  const picked = columns.map(({ name, column }) => sql`${column} AS ${raw(name)},`);
  const inner = columns.map(({ name }) => raw(`v.${name}`));
  const grouped = inner.length === 0 ? sql`` : sql`PARTITION BY ${join(inner)}`;
  const groupBy = columns.length === 0 ? sql`` : sql`GROUP BY ${join(names)}`;
  const orders = columns.map(({ name, order }) => sql`${order ?? raw(`p.${name}`)} NULLS LAST`);
  const orderBy = columns.length === 0 ? sql`` : sql`ORDER BY ${join(orders)}`;
  const region = by.includes("REGION")
    ? sql`, (SELECT r.name FROM region r WHERE r.code = p.region_code) AS region_name`
    : sql``;
  const sum = isFen(value) ? sql`, ${sumColumns(sql`p.value`, "total")}` : sql``;
  const byReason = by.includes("REASON_CATEGORY");
  const bySeries = by.includes("KEY") && series.length > 0;
  const { continuity } = conditions;
  const partition = columns.map(({ column }) => column);
  const taken = valueColumns({ value, continuity, byReason, bySeries, partition });
  const rows = await database.rows(sql`${bySeries ? withSeries(choice) : sql``}
    SELECT ${join([sql``, ...names.map((name) => sql`${name},`)], " ")} COUNT(*) AS lines, COUNT(p.value) AS valued,
      SUM(CASE WHEN p.is_covered THEN 1 ELSE 0 END) AS covered,
      COUNT(DISTINCT CASE WHEN p.value IS NOT NULL THEN p.department_id END) AS departments,
      SUM(CASE WHEN p.absence = ${"BLANK"} THEN 1 ELSE 0 END) AS blank,
      SUM(CASE WHEN p.absence = ${"WITHHELD"} THEN 1 ELSE 0 END) AS withheld,
      SUM(CASE WHEN p.absence = ${"NOT_UNDERSTOOD"} THEN 1 ELSE 0 END) AS not_understood,
      CAST(MIN(p.value) AS TEXT) AS minimum, CAST(MAX(p.value) AS TEXT) AS maximum, ${quartileColumns()}${sum}${region},
      COUNT(*) OVER () AS group_count
    FROM (SELECT v.*, ROW_NUMBER() OVER (${grouped} ORDER BY v.value NULLS LAST, v.id) AS place,
        COUNT(v.value) OVER (${grouped}) AS n
      FROM (SELECT ${join([sql``, ...picked], " ")} l.id, l.department_id, f.absence, ${taken.value} AS value,
          ${taken.isCovered} AS is_covered
        FROM line_item l JOIN department d ON d.id = l.department_id
        ${bySeries ? sql`LEFT JOIN series k ON ${inSeries("k", "l", isStated(series))}` : sql``} ${byReason ? REASONS : sql``} ${taken.join}
        WHERE ${lineWhere(conditions, keys)}) v) p
    ${groupBy} ${orderBy} ${limitOf(limit)}`);
  // Ungrouped, there is one row even where no line is there to be counted.
  const groups = rows.map((row) => aggregateOfRow(row, by, value)).filter((group) => group.lines > 0);
  const [first] = rows;
  return { groups, groupCount: first === undefined || groups.length === 0 ? 0 : whole(first, "group_count") };
}
