import sql, { type Sql } from "sql-template-tag";
import type { ChangeColumns } from "./line-changes.js";

/** Inclusive bounds in fen; null where there is none. */
export interface FenBounds {
  readonly min: bigint | null;
  readonly max: bigint | null;
}

/** Inclusive bounds of a rate as sortable texts. */
export interface RateBounds {
  readonly min: string | null;
  readonly max: string | null;
}

/** The conditions that a line's figures lie within bounds; null leaves one out. */
export interface FigureBounds {
  readonly amount: FenBounds | null;
  readonly changeAmount: FenBounds | null;
  readonly changeRate: RateBounds | null;
  readonly completionRate: RateBounds | null;
  readonly adjustedCompletionRate: RateBounds | null;
  readonly share: RateBounds | null;
}

function fenBounds(column: Sql, bounds: FenBounds | null): Sql[] {
  const conditions: Sql[] = [];
  if (bounds?.min != null) conditions.push(sql`${column} >= CAST(${bounds.min.toString()} AS BIGINT)`);
  if (bounds?.max != null) conditions.push(sql`${column} <= CAST(${bounds.max.toString()} AS BIGINT)`);
  return conditions;
}

function rateBounds(column: Sql, bounds: RateBounds | null): Sql[] {
  const conditions: Sql[] = [];
  if (bounds?.min != null) conditions.push(sql`${column} >= ${bounds.min}`);
  if (bounds?.max != null) conditions.push(sql`${column} <= ${bounds.max}`);
  return conditions;
}

/** Where the figures stand that bounds are of: amounts and changes in fen, the others as sortable texts. */
export type FigureColumns = Readonly<Record<keyof FigureBounds, Sql>>;

/** The columns of line `l`, with its own change. */
export function columnsOfLine(change: ChangeColumns): FigureColumns {
  return {
    amount: sql`l.amount_fen`,
    changeAmount: change.changeFen,
    changeRate: change.changeRate,
    completionRate: sql`l.completion_rate`,
    adjustedCompletionRate: sql`l.adjusted_completion_rate`,
    share: sql`l.share_rate`,
  };
}

/** Conditions that the figures in those columns lie within bounds. */
export function withinBounds(bounds: FigureBounds, columns: FigureColumns): Sql[] {
  return [
    ...fenBounds(columns.amount, bounds.amount),
    ...fenBounds(columns.changeAmount, bounds.changeAmount),
    ...rateBounds(columns.changeRate, bounds.changeRate),
    ...rateBounds(columns.completionRate, bounds.completionRate),
    ...rateBounds(columns.adjustedCompletionRate, bounds.adjustedCompletionRate),
    ...rateBounds(columns.share, bounds.share),
  ];
}

/** How many cells print something that is no amount: what they are summed with is unknown. An aggregate of the rows. */
export function unknownCells(absence: Sql): Sql {
  return sql`COUNT(CASE WHEN ${absence} IN (${"WITHHELD"}, ${"NOT_UNDERSTOOD"}) THEN 1 END)`;
}

/** The figures of a line by the names under which lists, orders and aggregates ask for them. */
export const FIGURES = {
  AMOUNT: "amount",
  CHANGE_AMOUNT: "changeAmount",
  CHANGE_RATE: "changeRate",
  COMPLETION_RATE: "completionRate",
  ADJUSTED_COMPLETION_RATE: "adjustedCompletionRate",
  SHARE: "share",
} as const satisfies Readonly<Record<string, keyof FigureColumns>>;

/** True for figures in fen; the others are rates. */
export function isFen(figure: keyof typeof FIGURES): figure is "AMOUNT" | "CHANGE_AMOUNT" {
  return figure === "AMOUNT" || figure === "CHANGE_AMOUNT";
}
