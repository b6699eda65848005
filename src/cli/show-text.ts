import type {
  PublishedAccount,
  PublishedCell,
  PublishedChange,
  PublishedColumn,
  PublishedIndicator,
  PublishedStatement,
  PublishedTable,
} from "../domain/account.js";
import { MEASURE_WORDS } from "../domain/tables/measure-words.js";
import { UNIT_WORDS, type AmountUnit } from "../domain/money.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "../ingest/checks/words.js";
import { kindMark } from "./kind-option.js";
import { aligned, type Alignment } from "./aligned.js";
import { INDICATOR_WORDS, STAGE_WORDS } from "./printed-words.js";

const WITHHELD = "涉密";

function columnText({ measure, stage }: PublishedColumn): string {
  return stage === "FINAL" ? MEASURE_WORDS[measure].zh : `${MEASURE_WORDS[measure].zh}（${STAGE_WORDS[stage]}）`;
}

function cellText(cell: PublishedCell | null): string {
  return cell?.withheld === true ? WITHHELD : (cell?.printed ?? cell?.notUnderstood ?? "");
}

function tableText(table: PublishedTable): string[] {
  const remarks = [table.form, UNIT_WORDS[table.unit], table.withheld === true ? WITHHELD : undefined];
  const alignments: Alignment[] = ["left", "left", ...table.columns.map((): Alignment => "right")];
  const head = ["key", "项目", ...table.columns.map(columnText)];
  const rows = table.rows.map((row) => [row.key, row.name, ...row.cells.map(cellText)]);
  return [
    `${table.title}（${remarks.filter((remark) => remark !== undefined).join("，")}）`,
    ...aligned([head, ...rows], alignments).map((line) => `  ${line}`),
    "",
  ];
}

function percent(rate: string | undefined): string | undefined {
  return rate === undefined ? undefined : `${rate}%`;
}

function changeText(change: PublishedChange, unit: AmountUnit): string {
  const base = change.base === undefined ? "" : ` ${change.base}${UNIT_WORDS[unit]}`;
  const parts = [
    `较${BASIS_WORDS[change.basis].zh}${base}`,
    change.direction === undefined ? undefined : DIRECTION_WORDS[change.direction].zh,
    change.amount === undefined ? undefined : `${change.amount}${UNIT_WORDS[unit]}`,
    percent(change.rate),
    change.completionRate === undefined ? undefined : `完成 ${change.completionRate}%`,
    change.reason === undefined ? undefined : `原因：${change.reason}`,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

function statementText(statement: PublishedStatement): string[] {
  const { unit } = statement;
  const amount = statement.amount === undefined ? "" : ` ${statement.amount}${UNIT_WORDS[unit]}`;
  const changes = (statement.changes ?? []).map((change) => changeText(change, unit));
  const column = statement.measure === undefined ? "" : ` ${MEASURE_WORDS[statement.measure].zh}`;
  const shares = (statement.shares ?? []).map((share) => `占 ${share.table} ${share.key} ${share.rate}%`);
  const listed = statement.listed === undefined ? [] : [`包括 ${statement.listed.join("、")}`];
  return [
    `${statement.section}  ${statement.subject}${amount}  (${statement.table} ${statement.keys.join(", ")}${column})`,
    ...[...changes, ...shares, ...listed].map((line) => `    ${line}`),
  ];
}

function indicatorText({ kind, printed, section }: PublishedIndicator): string {
  return `${section}  ${INDICATOR_WORDS[kind]} ${printed}  (${kind})`;
}

/** An account for a person, by lines: every table as printed (blank cells empty, withheld ones named), then what is stated. */
export function showText(account: PublishedAccount): string[] {
  const { department, document, year, kind } = account;
  return [
    `${department.name}  ${String(year)}${kindMark(kind)}  ${document.title ?? document.name}`,
    "",
    ...account.tables.flatMap(tableText),
    ...account.statements.flatMap(statementText),
    ...(account.indicators ?? []).map(indicatorText),
  ];
}
