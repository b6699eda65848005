import sql from "sql-template-tag";
import { Direction } from "../../domain/change.js";
import type { SourcePlace } from "../../domain/facts.js";
import { ChangeBasis } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { Row } from "../database.js";
import { member, memberOrNull, RowShapeError, text, whole, wholeOrNull } from "../row.js";

/** A stated reason as stored. */
export interface StoredExplanation {
  readonly id: number;
  readonly accountId: number;
  readonly departmentId: number;
  readonly year: number;
  readonly lineId: number;
  readonly ordinal: number;
  readonly basis: ChangeBasis;
  readonly direction: Direction | null;
  readonly text: string;
  readonly categories: readonly ReasonCategory[];
  readonly place: SourcePlace;
}

/** The columns of an explanation `e`, with a prefix that keeps them apart from those of a statement. */
export const EXPLANATION_COLUMNS = sql`e.id AS e_id, e.account_id AS e_account, e.department_id AS e_department, e.year AS e_year, e.line_id AS e_line,
  e.ordinal AS e_ordinal, e.basis AS e_basis, e.direction AS e_direction, e.text AS e_text, e.section AS e_section,
  e.page AS e_page, e.text_line AS e_text_line, e.categories AS e_categories`;

const CATEGORIES: Readonly<Record<string, ReasonCategory>> = ReasonCategory;

function categoriesOfRow(row: Row): ReasonCategory[] {
  return text(row, "e_categories")
    .split(",")
    .map((name) => {
      const category = CATEGORIES[name];
      if (category === undefined) throw new RowShapeError("categories", "known names");
      return category;
    });
}

/** The explanation of a row with EXPLANATION_COLUMNS and document_name. */
export function explanationOfRow(row: Row): StoredExplanation {
  return {
    id: whole(row, "e_id"),
    accountId: whole(row, "e_account"),
    departmentId: whole(row, "e_department"),
    year: whole(row, "e_year"),
    lineId: whole(row, "e_line"),
    ordinal: whole(row, "e_ordinal"),
    basis: member(row, "e_basis", ChangeBasis),
    direction: memberOrNull(row, "e_direction", Direction),
    text: text(row, "e_text"),
    categories: categoriesOfRow(row),
    place: {
      document: text(row, "document_name"),
      accountId: whole(row, "e_account"),
      page: wholeOrNull(row, "e_page"),
      section: text(row, "e_section"),
      table: null,
      row: null,
      column: null,
      line: wholeOrNull(row, "e_text_line"),
      text: text(row, "e_text"),
    },
  };
}
