import sql, { join, type Sql } from "sql-template-tag";
import type { Continuity } from "../../domain/crosswalk.js";
import { columnsOfLine, FIGURES, type FigureColumns } from "./figure-bounds.js";
import { changeColumns, joinedChanges } from "./line-changes.js";
import { valueOfSeries, WHOLES } from "./series-values.js";

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

/** What is taken of each line. */
export interface ValueChoice {
  readonly value: AggregateValue;
  readonly continuity: Continuity;
  /** Each value is that of the change which a reason was stated for (`g`, of one measure), else of the line. */
  readonly byReason: boolean;
  /** What the lines are grouped by. */
  readonly partition: readonly Sql[];
  /** The series `k` of each line is among that, and speaks once a department and year. */
  readonly bySeries: boolean;
}

/** The value of line `l`, whether it stands for the line, and what both need joined to it. */
export interface ValueColumns {
  readonly join: Sql;
  readonly value: Sql;
  /** True where a value of the group that is counted is of the line: its own, or that of the lines that are compared as one. */
  readonly isCovered: Sql;
}

/** The reasons stated for a change against the prior year, by line, measure and category; of lines whose total has none, a row that says so. */
export const REASONS = sql`LEFT JOIN (
    SELECT s.line_id, s.measure, c.category, MAX(s.change_fen) AS change_fen, MAX(s.change_rate) AS change_rate
    FROM statement s JOIN explanation_category c ON c.explanation_id = s.explanation_id
    WHERE s.basis = ${"PRIOR_YEAR"} GROUP BY s.line_id, s.measure, c.category
    UNION ALL
    SELECT s.line_id, ${"TOTAL"} AS measure, NULL AS category, NULL AS change_fen, NULL AS change_rate
    FROM statement s JOIN explanation_category c ON c.explanation_id = s.explanation_id
    WHERE s.basis = ${"PRIOR_YEAR"} GROUP BY s.line_id
    HAVING SUM(CASE WHEN s.measure = ${"TOTAL"} THEN 1 ELSE 0 END) = 0
  ) g ON g.line_id = l.id`;

/** The figure of the final account: of the measure that a reason speaks of, else the line's main one. */
function finalFigure(byReason: boolean): Sql {
  const measure = byReason ? sql`COALESCE(g.measure, ${"TOTAL"})` : sql`${"TOTAL"}`;
  return sql`LEFT JOIN figure f ON f.line_id = l.id AND f.measure = ${measure} AND f.stage = ${"FINAL"}`;
}

/** Of a change: the one that the sentence speaks of where it is not the line's own. */
function ofReason(column: keyof FigureColumns, own: Sql): Sql {
  const isStated = sql`g.category IS NOT NULL AND (g.measure <> ${"TOTAL"} OR j.group_line_id IS NOT NULL)`;
  if (column === "changeAmount") return sql`CASE WHEN ${isStated} THEN g.change_fen ELSE ${own} END`;
  if (column === "changeRate") return sql`CASE WHEN ${isStated} THEN g.change_rate ELSE ${own} END`;
  if (column === "amount") return sql`f.amount_fen`;
  return sql`CASE WHEN g.measure IS NULL OR g.measure = ${"TOTAL"} THEN ${own} END`;
}

/** The columns for a value, where lines are grouped by series that of each series once a department and year. */
export function valueColumns(choice: ValueChoice): ValueColumns {
  const lines = lineColumns(choice);
  if (!choice.bySeries || choice.byReason) return lines;
  const ofGroup = (group: Sql, own: Sql): Sql =>
    sql`CASE WHEN j.group_line_id IS NOT NULL THEN ${group} ELSE ${own} END`;
  const { changeFen, changeRate, comparability } = changeColumns(choice.continuity);
  const taken = valueOfSeries(
    FIGURES[choice.value],
    {
      ...lines,
      changeFen: ofGroup(sql`j.change_fen`, changeFen),
      changeRate: ofGroup(sql`j.change_rate`, changeRate),
      comparability: sql`COALESCE(j.comparability, ${comparability})`,
    },
    choice.partition,
  );
  return { ...taken, join: sql`${lines.join} ${isOfChange(choice.value) ? WHOLES : sql``}` };
}

/** True for the values that are changes against the year before. */
export function isOfChange(value: AggregateValue): boolean {
  return value === AggregateValue.CHANGE_AMOUNT || value === AggregateValue.CHANGE_RATE;
}

/** The columns of lines; the change of a group counts once, for the first of its lines among those that are grouped. */
function lineColumns({ value, continuity, byReason, partition }: ValueChoice): ValueColumns {
  const column = FIGURES[value];
  const own = columnsOfLine(changeColumns(continuity))[column];
  const figure = finalFigure(byReason);
  const plain = byReason ? ofReason(column, own) : own;
  if (column !== "changeAmount" && column !== "changeRate") {
    const { join: changes } = changeColumns(continuity);
    return { join: sql`${figure} ${changes}`, value: plain, isCovered: sql`${plain} IS NOT NULL` };
  }
  const ofGroup = column === "changeAmount" ? sql`j.change_fen` : sql`j.change_rate`;
  const isGroups = byReason
    ? sql`j.group_line_id IS NOT NULL AND g.category IS NULL`
    : sql`j.group_line_id IS NOT NULL`;
  const place = sql`ROW_NUMBER() OVER (PARTITION BY ${join([...partition, sql`j.group_line_id`])}
    ORDER BY CASE WHEN j.change_fen IS NULL THEN 1 ELSE 0 END, l.id)`;
  return {
    join: sql`${figure} ${joinedChanges(continuity)}`,
    value: sql`CASE WHEN ${isGroups} THEN CASE WHEN ${place} = 1 THEN ${ofGroup} END ELSE ${plain} END`,
    isCovered: sql`CASE WHEN ${isGroups} THEN ${ofGroup} ELSE ${plain} END IS NOT NULL`,
  };
}
