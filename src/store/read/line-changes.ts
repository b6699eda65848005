import sql, { type Sql } from "sql-template-tag";
import { Continuity } from "../../domain/crosswalk.js";

/** Where the change of line `l` against the prior year stands, over edges that are followed that far. */
export interface ChangeColumns {
  /** Joins what the columns need to line `l`; `j` is the change that is not in the line's own columns. */
  readonly join: Sql;
  /** The line's own change: null where the change is that of a group. */
  readonly changeFen: Sql;
  readonly changeRate: Sql;
  readonly comparability: Sql;
}

/** The join that names the group of line `l` (j.group_line_id) and the group's change; it is null for other lines. */
export function joinedChanges(continuity: Continuity): Sql {
  return sql`LEFT JOIN joined_change j ON j.line_id = l.id AND j.continuity = ${continuity}`;
}

const STORED: ChangeColumns = {
  join: sql``,
  changeFen: sql`l.change_fen`,
  changeRate: sql`l.change_rate`,
  comparability: sql`l.comparability`,
};

function own(stored: Sql, joined: Sql): Sql {
  return sql`CASE WHEN j.line_id IS NULL THEN ${stored} WHEN j.group_line_id IS NULL THEN ${joined} END`;
}

/** The columns that filters and orders use: over sourced edges they are the line's, on which indexes stand. */
export function changeColumns(continuity: Continuity): ChangeColumns {
  if (continuity === Continuity.SOURCED) return STORED;
  return {
    join: joinedChanges(continuity),
    changeFen: own(sql`l.change_fen`, sql`j.change_fen`),
    changeRate: own(sql`l.change_rate`, sql`j.change_rate`),
    comparability: sql`COALESCE(j.comparability, l.comparability)`,
  };
}
