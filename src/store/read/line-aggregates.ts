import sql, { join, raw, type Sql } from "sql-template-tag";
import { LineLevel } from "../../domain/line.js";
import type { Quartile } from "../../domain/quartile.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { Database, Row } from "../database.js";
import { memberOrNull, textOrNull, whole, wholeOrNull } from "../row.js";
import { sumColumns, sumOfRow } from "./exact-sum.js";
import { lineWhere, type LineConditions } from "./line-page.js";

/** What lines are grouped by. */
export const AggregateDimension = {
  REGION: "REGION",
  YEAR: "YEAR",
  LEVEL: "LEVEL",
  KEY: "KEY",
  REASON_CATEGORY: "REASON_CATEGORY",
} as const;
export type AggregateDimension = (typeof AggregateDimension)[keyof typeof AggregateDimension];

/** Which figure of the lines is aggregated; amounts and changes in fen, the others as sortable texts. */
export const AggregateValue = {
  AMOUNT: "AMOUNT",
  CHANGE_AMOUNT: "CHANGE_AMOUNT",
  CHANGE_RATE: "CHANGE_RATE",
  COMPLETION_RATE: "COMPLETION_RATE",
  ADJUSTED_COMPLETION_RATE: "ADJUSTED_COMPLETION_RATE",
  SHARE: "SHARE",
} as const;
export type AggregateValue = (typeof AggregateValue)[keyof typeof AggregateValue];

const VALUES: Readonly<Record<AggregateValue, Sql>> = {
  AMOUNT: sql`l.amount_fen`,
  CHANGE_AMOUNT: sql`l.change_fen`,
  CHANGE_RATE: sql`l.change_rate`,
  COMPLETION_RATE: sql`l.completion_rate`,
  ADJUSTED_COMPLETION_RATE: sql`l.adjusted_completion_rate`,
  SHARE: sql`l.share_rate`,
};

/** True for values that can be added up. */
export function isAmount(value: AggregateValue): value is "AMOUNT" | "CHANGE_AMOUNT" {
  return value === AggregateValue.AMOUNT || value === AggregateValue.CHANGE_AMOUNT;
}

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
  readonly blank: number;
  readonly withheld: number;
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

/** Reasons stated for the change of the line against the prior year, each category once; lines with none have null. */
const CATEGORIES = sql`LEFT JOIN (SELECT DISTINCT s.line_id, c.category FROM statement s
  JOIN explanation_category c ON c.explanation_id = s.explanation_id WHERE s.basis = ${"PRIOR_YEAR"}) g ON g.line_id = l.id`;

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
    blank: wholeOrNull(row, "blank") ?? 0,
    withheld: wholeOrNull(row, "withheld") ?? 0,
    departments: whole(row, "departments"),
    sumFen: isAmount(value) ? sumOfRow(row, "total") : null,
    minimum: textOrNull(row, "minimum"),
    maximum: textOrNull(row, "maximum"),
    quartiles: { 1: pair(1), 2: pair(2), 3: pair(3) },
  };
}

/**
 * A figure of the lines that conditions select, by group, at most `limit` groups in ascending order, groups of what is
 * not known last. One statement: places in order are counted by the database, so that no line travels.
 */
export async function readLineAggregates(
  database: Database,
  conditions: LineConditions,
  by: readonly AggregateDimension[],
  value: AggregateValue,
  limit: number,
): Promise<LineAggregates> {
  const columns = by.map((dimension) => COLUMNS[dimension]);
  const names = columns.map(({ name }) => raw(`p.${name}`));
  const picked = columns.map(({ name, column }) => sql`${column} AS ${raw(name)},`);
  const partition = columns.length === 0 ? sql`` : sql`PARTITION BY ${join(columns.map(({ column }) => column))}`;
  const groupBy = columns.length === 0 ? sql`` : sql`GROUP BY ${join(names)}`;
  const orders = columns.map(({ name, order }) => sql`${order ?? raw(`p.${name}`)} NULLS LAST`);
  const orderBy = columns.length === 0 ? sql`` : sql`ORDER BY ${join(orders)}`;
  const region = by.includes("REGION")
    ? sql`, (SELECT r.name FROM region r WHERE r.code = p.region_code) AS region_name`
    : sql``;
  const sum = isAmount(value) ? sql`, ${sumColumns(sql`p.value`, "total")}` : sql``;
  const rows = await database.rows(sql`
    SELECT ${join([sql``, ...names.map((name) => sql`${name},`)], " ")} COUNT(*) AS lines, COUNT(p.value) AS valued,
      COUNT(DISTINCT CASE WHEN p.value IS NOT NULL THEN p.department_id END) AS departments,
      SUM(CASE WHEN p.absence = ${"BLANK"} THEN 1 ELSE 0 END) AS blank,
      SUM(CASE WHEN p.absence = ${"WITHHELD"} THEN 1 ELSE 0 END) AS withheld,
      CAST(MIN(p.value) AS TEXT) AS minimum, CAST(MAX(p.value) AS TEXT) AS maximum, ${quartileColumns()}${sum}${region},
      COUNT(*) OVER () AS group_count
    FROM (SELECT ${join([sql``, ...picked], " ")} l.department_id, f.absence, ${VALUES[value]} AS value,
        ROW_NUMBER() OVER (${partition} ORDER BY ${VALUES[value]} NULLS LAST, l.id) AS place,
        COUNT(${VALUES[value]}) OVER (${partition}) AS n
      FROM line_item l JOIN department d ON d.id = l.department_id
      LEFT JOIN figure f ON f.line_id = l.id AND f.measure = ${"TOTAL"} AND f.stage = ${"FINAL"}
      ${by.includes("REASON_CATEGORY") ? CATEGORIES : sql``}
      WHERE ${lineWhere(conditions)}) p
    ${groupBy} ${orderBy} LIMIT ${limit}`);
  // Ungrouped, there is one row even where no line is there to be counted.
  const groups = rows.map((row) => aggregateOfRow(row, by, value)).filter((group) => group.lines > 0);
  const [first] = rows;
  return { groups, groupCount: first === undefined || groups.length === 0 ? 0 : whole(first, "group_count") };
}
