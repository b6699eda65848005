import sql, { type Sql } from "sql-template-tag";

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

/** Conditions that the figures of line `l` lie within bounds. */
export function withinBounds(bounds: FigureBounds): Sql[] {
  return [
    ...fenBounds(sql`l.amount_fen`, bounds.amount),
    ...fenBounds(sql`l.change_fen`, bounds.changeAmount),
    ...rateBounds(sql`l.change_rate`, bounds.changeRate),
    ...rateBounds(sql`l.completion_rate`, bounds.completionRate),
    ...rateBounds(sql`l.adjusted_completion_rate`, bounds.adjustedCompletionRate),
    ...rateBounds(sql`l.share_rate`, bounds.share),
  ];
}
