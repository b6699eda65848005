import sql from "sql-template-tag";
import { Direction } from "../../domain/change.js";
import type { SourcePlace, StatementFacts } from "../../domain/facts.js";
import { readAmount } from "../../domain/figure.js";
import { AccountTable, ChangeBasis, Measure } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import { parsePrinted } from "../../domain/printed.js";
import { readMention } from "../../domain/statement.js";
import type { Database, Row } from "../database.js";
import { flag, member, memberOrNull, text, textOrNull, whole, wholeOrNull } from "../row.js";
import type { LineIds } from "./line-selection.js";
import { EXPLANATION_COLUMNS, explanationOfRow, type StoredExplanation } from "./explanations.js";

/** A statement as stored. */
export interface StoredStatement extends StatementFacts {
  readonly id: number;
  readonly lineId: number;
  readonly explanation: StoredExplanation | null;
  readonly baseYear: number | null;
}

function placeOfRow(row: Row): SourcePlace {
  return {
    document: text(row, "document_name"),
    accountId: whole(row, "account_id"),
    page: wholeOrNull(row, "page"),
    section: text(row, "section"),
    table: null,
    row: null,
    column: null,
    line: wholeOrNull(row, "text_line"),
    text: textOrNull(row, "excerpt"),
  };
}

function shareOfRow(row: Row): StatementFacts["share"] {
  const rate = textOrNull(row, "share_rate");
  if (rate === null) return null;
  return {
    rate: parsePrinted(rate),
    table: member(row, "share_table", AccountTable),
    key: text(row, "share_key"),
    measure: member(row, "share_measure", Measure),
  };
}

function statementOfRow(row: Row): StoredStatement {
  const explanation = wholeOrNull(row, "e_id") === null ? null : explanationOfRow(row);
  const unit = member(row, "unit", AmountUnit);
  const currentAmount = textOrNull(row, "current_amount");
  return {
    id: whole(row, "id"),
    lineId: whole(row, "line_id"),
    ordinal: whole(row, "ordinal"),
    explanation,
    reason: explanation,
    baseYear: wholeOrNull(row, "base_year"),
    table: member(row, "table_name", AccountTable),
    key: text(row, "key"),
    measure: member(row, "measure", Measure),
    basis: memberOrNull(row, "basis", ChangeBasis),
    mention: readMention({
      unit,
      base: textOrNull(row, "base_amount"),
      amount: textOrNull(row, "change_amount"),
      rate: textOrNull(row, "rate"),
      direction: memberOrNull(row, "direction", Direction),
      completionRate: textOrNull(row, "completion_rate"),
    }),
    unit,
    currentAmount: currentAmount === null ? null : readAmount(currentAmount, unit),
    share: shareOfRow(row),
    isRepeat: flag(row, "is_repeat"),
    place: placeOfRow(row),
  };
}

/**
 * What the narrative states of the lines whose ids `ids` selects (a subselect), in document order. One statement.
 * @param changesOnly leave out amounts and shares, which no change needs
 */
export async function readStatements(
  database: Database,
  ids: LineIds,
  changesOnly: boolean,
): Promise<StoredStatement[]> {
  const rows = await database.rows(sql`
    SELECT s.id, s.line_id, s.ordinal, s.is_repeat, s.measure, s.basis, s.unit, s.current_amount, s.base_year, s.base_amount,
      s.change_amount, s.rate, s.direction, s.completion_rate, s.share_rate, s.share_table, s.share_key,
      s.share_measure, s.section, s.page, s.text_line, s.excerpt, s.account_id, l.table_name, l.key,
      a.document_name,
      ${EXPLANATION_COLUMNS}
    FROM statement s
    JOIN line_item l ON l.id = s.line_id
    JOIN account a ON a.id = s.account_id
    LEFT JOIN explanation e ON e.id = s.explanation_id
    WHERE s.line_id IN (${ids})${changesOnly ? sql` AND s.basis IS NOT NULL` : sql``}
    ORDER BY s.account_id, s.ordinal, s.id`);
  return rows.map(statementOfRow);
}
