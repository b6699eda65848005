import type { FigureFacts, LineKey } from "../../domain/facts.js";
import { lineKey } from "../../domain/facts.js";
import type { Database, Value } from "../../store/database.js";
import { nextId, type AccountIdentity } from "../../store/write/account-rows.js";
import { insertRows } from "../../store/write/insert-rows.js";
import type { AccountRecord, ExplanationRecord, LineRecord, StatementRecord } from "./account-record.js";
import type { LineColumns } from "./line-columns.js";

const LINE_COLUMNS = [
  "id",
  "account_id",
  "department_id",
  "year",
  "table_name",
  "key",
  "name",
  "level",
  "parent_key",
  "ordinal",
  "is_current",
  "page",
  "line",
  "row_number",
  "amount_fen",
  "change_fen",
  "change_rate",
  "comparability",
];
const FIGURE_COLUMNS = [
  "line_id",
  "measure",
  "stage",
  "amount_fen",
  "absence",
  "printed",
  "unit",
  "decimals",
  "origin",
  "section",
  "page",
  "text_line",
  "row_number",
  "column_number",
  "covered_cell",
];
const EXPLANATION_COLUMNS = [
  "id",
  "account_id",
  "department_id",
  "year",
  "line_id",
  "ordinal",
  "is_current",
  "basis",
  "direction",
  "text",
  "section",
  "page",
  "text_line",
  "categories",
];
const STATEMENT_COLUMNS = [
  "id",
  "account_id",
  "line_id",
  "ordinal",
  "is_repeat",
  "subject",
  "measure",
  "basis",
  "unit",
  "current_amount",
  "base_year",
  "base_amount",
  "change_amount",
  "rate",
  "direction",
  "completion_rate",
  "share_rate",
  "share_table",
  "share_key",
  "share_measure",
  "listed",
  "explanation_id",
  "section",
  "page",
  "text_line",
  "excerpt",
];

function lineRow(
  account: AccountIdentity,
  line: LineRecord,
  id: number,
  ordinal: number,
  columns: LineColumns,
): Value[] {
  return [
    id,
    account.id,
    account.departmentId,
    account.year,
    line.table,
    line.key,
    line.name,
    line.level,
    line.parentKey,
    ordinal,
    account.isCurrent,
    line.place.page,
    line.place.line,
    line.place.row,
    columns.amountFen,
    columns.changeFen,
    columns.changeRate,
    columns.comparability,
  ];
}

function coveredCell(cell: FigureFacts | undefined): string | null {
  if (cell === undefined || cell.observed.kind === "amount") return null;
  const { page, line, row, column } = cell.place;
  return [cell.observed.absence, page, line, row, column].join("/");
}

function figureRow(lineId: number, figure: FigureFacts, covered: FigureFacts | undefined): Value[] {
  const { observed, place } = figure;
  return [
    lineId,
    figure.measure,
    figure.stage,
    observed.kind === "amount" ? observed.fen.toString() : null,
    observed.kind === "amount" ? null : observed.absence,
    figure.printed,
    figure.unit,
    figure.decimals,
    figure.origin,
    place.section,
    place.page,
    place.line,
    place.row,
    place.column,
    coveredCell(covered),
  ];
}

function explanationRow(
  account: AccountIdentity,
  record: ExplanationRecord,
  id: number,
  ordinal: number,
  lineId: number,
): Value[] {
  return [
    id,
    account.id,
    account.departmentId,
    account.year,
    lineId,
    ordinal,
    account.isCurrent,
    record.basis,
    record.direction,
    record.text,
    record.place.section ?? "",
    record.place.page,
    record.place.line,
    record.categories.join(","),
  ];
}

function statementRow(
  account: AccountIdentity,
  record: StatementRecord,
  ids: { id: number; line: number; explanation: number | null },
  shareLine: LineRecord | undefined,
): Value[] {
  return [
    ids.id,
    account.id,
    ids.line,
    record.ordinal,
    record.isRepeat,
    record.subject,
    record.measure,
    record.basis,
    record.unit,
    record.currentAmount,
    record.baseYear,
    record.base,
    record.amount,
    record.rate,
    record.direction,
    record.completionRate,
    record.share?.rate ?? null,
    shareLine?.table ?? null,
    shareLine?.key ?? null,
    record.share?.measure ?? null,
    record.listed?.join("、") ?? null,
    ids.explanation,
    record.place.section ?? "",
    record.place.page,
    record.place.line,
    record.place.text,
  ];
}

/** Stores lines, figures, reasons and statements of one account; returns the ids of its lines. */
export async function insertRecord(
  database: Database,
  account: AccountIdentity,
  record: AccountRecord,
  columns: ReadonlyMap<LineKey, LineColumns>,
): Promise<Map<LineKey, number>> {
  const firstLine = await nextId(database, "line_item");
  const lineIds = new Map(record.lines.map((line, index) => [lineKey(line.table, line.key), firstLine + index]));
  const lineRows = record.lines.flatMap((line, index) => {
    const own = columns.get(lineKey(line.table, line.key));
    return own === undefined ? [] : [lineRow(account, line, firstLine + index, index, own)];
  });
  await insertRows(database, "line_item", LINE_COLUMNS, lineRows);
  const figures = record.lines.flatMap((line, index) =>
    [...line.figures].map(([key, figure]) => figureRow(firstLine + index, figure, line.covered.get(key))),
  );
  await insertRows(database, "figure", FIGURE_COLUMNS, figures);
  const firstExplanation = await nextId(database, "explanation");
  await insertExplanations(database, account, record.explanations, firstExplanation, firstLine);
  const firstStatement = await nextId(database, "statement");
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
    ),
  );
  await insertRows(database, "statement", STATEMENT_COLUMNS, statements);
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
  await insertRows(database, "explanation", EXPLANATION_COLUMNS, rows);
  const categories = explanations.flatMap((one, index) =>
    one.categories.map((category): Value[] => [first + index, category]),
  );
  await insertRows(database, "explanation_category", ["explanation_id", "category"], categories);
}
