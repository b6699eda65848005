import type { FigureFacts, LineKey } from "../../domain/facts.js";
import { lineKey } from "../../domain/facts.js";
import { spanOf } from "../../domain/figure.js";
import { foldName } from "../../domain/names.js";
import type { Database, Row } from "../database.js";
import type { AccountIdentity, NextIds } from "./account-rows.js";
import { insertJoinedChanges } from "./joined-changes.js";
import { insertRows } from "./insert-rows.js";
import type { AccountRecord, ExplanationRecord, LineRecord, StatementRecord } from "../../domain/record.js";
import type { LineColumns } from "./line-columns.js";
import { NO_CHANGE, type StatementColumns } from "./statement-columns.js";

function lineRow(account: AccountIdentity, line: LineRecord, id: number, ordinal: number, columns: LineColumns): Row {
  return {
    id: id,
    account_id: account.id,
    department_id: account.departmentId,
    year: account.year,
    table_name: line.table,
    key: line.key,
    name: line.name,
    name_folded: foldName(line.name),
    level: line.level,
    parent_key: line.parentKey,
    ordinal: ordinal,
    is_current: account.isCurrent,
    page: line.place.page,
    line: line.place.line,
    row_number: line.place.row,
    amount_fen: columns.amountFen,
    change_fen: columns.changeFen,
    change_rate: columns.changeRate,
    comparability: columns.comparability,
    completion_rate: columns.completionRate,
    adjusted_completion_rate: columns.adjustedCompletionRate,
    share_rate: columns.shareRate,
  };
}

function coveredCell(cell: FigureFacts | undefined): string | null {
  if (cell === undefined || cell.observed.kind === "amount") return null;
  const { page, line, row, column } = cell.place;
  return [cell.observed.absence, page, line, row, column].join("/");
}

function figureRow(lineId: number, figure: FigureFacts, covered: FigureFacts | undefined): Row {
  const { observed, place } = figure;
  return {
    line_id: lineId,
    measure: figure.measure,
    stage: figure.stage,
    amount_fen: observed.kind === "amount" ? observed.fen.toString() : null,
    absence: observed.kind === "amount" ? null : observed.absence,
    printed: figure.printed,
    unit: figure.unit,
    decimals: figure.decimals,
    origin: figure.origin,
    span_half_fen: figure.origin === "DERIVED" && observed.kind === "amount" ? spanOf(observed).toString() : null,
    section: place.section,
    page: place.page,
    text_line: place.line,
    row_number: place.row,
    column_number: place.column,
    covered_cell: coveredCell(covered),
  };
}

function explanationRow(
  account: AccountIdentity,
  record: ExplanationRecord,
  id: number,
  ordinal: number,
  lineId: number,
): Row {
  return {
    id: id,
    account_id: account.id,
    department_id: account.departmentId,
    year: account.year,
    line_id: lineId,
    ordinal: ordinal,
    is_current: account.isCurrent,
    basis: record.basis,
    direction: record.direction,
    text: record.text,
    text_folded: foldName(record.text),
    section: record.place.section ?? "",
    page: record.place.page,
    text_line: record.place.line,
    categories: record.categories.join(","),
  };
}

function statementRow(
  account: AccountIdentity,
  record: StatementRecord,
  ids: { id: number; line: number; explanation: number | null },
  shareLine: LineRecord | undefined,
  columns: StatementColumns,
): Row {
  return {
    id: ids.id,
    account_id: account.id,
    line_id: ids.line,
    ordinal: record.ordinal,
    is_repeat: record.isRepeat,
    subject: record.subject,
    measure: record.measure,
    basis: record.basis,
    unit: record.unit,
    current_amount: record.currentAmount,
    base_year: record.baseYear,
    base_amount: record.base,
    change_amount: record.amount,
    rate: record.rate,
    direction: record.direction,
    completion_rate: record.completionRate,
    share_rate: record.share?.rate ?? null,
    share_table: shareLine?.table ?? null,
    share_key: shareLine?.key ?? null,
    share_measure: record.share?.measure ?? null,
    listed: record.listed?.join("、") ?? null,
    explanation_id: ids.explanation,
    section: record.place.section ?? "",
    page: record.place.page,
    text_line: record.place.line,
    excerpt: record.place.text,
    change_fen: columns.changeFen,
    change_rate: columns.changeRate,
    states_move: columns.statesMove,
    is_contradicted: columns.isContradicted,
  };
}

/**
 * Stores lines, figures, reasons and statements of one account; returns the ids of its lines.
 * @param next the ids that its first rows get
 */
export async function insertRecord(
  database: Database,
  account: AccountIdentity,
  record: AccountRecord,
  columns: ReadonlyMap<LineKey, LineColumns>,
  statementColumns: readonly StatementColumns[],
  next: NextIds,
): Promise<Map<LineKey, number>> {
  const { line: firstLine, explanation: firstExplanation, statement: firstStatement } = next;
  const lineIds = new Map(record.lines.map((line, index) => [lineKey(line.table, line.key), firstLine + index]));
  const lineRows = record.lines.flatMap((line, index) => {
    const own = columns.get(lineKey(line.table, line.key));
    return own === undefined ? [] : [lineRow(account, line, firstLine + index, index, own)];
  });
  await insertRows(database, "line_item", lineRows);
  await insertJoinedChanges(database, new Map([...columns].map(([key, { joined }]) => [key, joined])), lineIds);
  const figures = record.lines.flatMap((line, index) =>
    [...line.figures].map(([key, figure]) => figureRow(firstLine + index, figure, line.covered.get(key))),
  );
  await insertRows(database, "figure", figures);
  await insertExplanations(database, account, record.explanations, firstExplanation, firstLine);
  const statements = record.statements.map((statement, index) =>
    statementRow(
      account,
      statement,
      {
        id: firstStatement + index,
        line: firstLine + statement.line,
        explanation: statement.explanation === null ? null : firstExplanation + statement.explanation,
      },
      statement.share === null ? undefined : record.lines[statement.share.line],
      statementColumns[index] ?? NO_CHANGE,
    ),
  );
  await insertRows(database, "statement", statements);
  return lineIds;
}

async function insertExplanations(
  database: Database,
  account: AccountIdentity,
  explanations: readonly ExplanationRecord[],
  first: number,
  firstLine: number,
): Promise<void> {
  const rows = explanations.map((one, index) =>
    explanationRow(account, one, first + index, index, firstLine + one.line),
  );
  await insertRows(database, "explanation", rows);
  const categories = explanations.flatMap((one, index) =>
    one.categories.map((category) => ({ explanation_id: first + index, category })),
  );
  await insertRows(database, "explanation_category", categories);
}
