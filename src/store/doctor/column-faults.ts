import { lineKey, type LineKey } from "../../domain/facts.js";
import { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import type { StoredAccountFacts } from "../read/account-facts.js";
import { flag, member, text, textOrNull, whole, wholeOrNull } from "../row.js";
import { joinedRows } from "../write/joined-changes.js";
import type { LineColumns } from "../write/line-columns.js";
import { NO_CHANGE, type StatementColumns } from "../write/statement-columns.js";
import { COMPUTED_COLUMNS, readComputed } from "./computed-columns.js";

type Columns = ReadonlyMap<LineKey, LineColumns>;

/** A finding that looks back, by what tells it from others. */
interface BackwardFinding {
  readonly priorAccountId: number | null;
  readonly fingerprint: string;
}

/** What an import would compute of an account that is stored. */
export interface WantedColumns {
  readonly lines: Columns;
  /** In the order of the account's statements. */
  readonly statements: readonly StatementColumns[];
  /** Null where what looks back is not to be compared. */
  readonly findings: readonly BackwardFinding[] | null;
  /** What reasons name, as stored; null where the account is not known. */
  readonly links: { readonly text: string | null } | null;
}

function shown(value: string | null | undefined): string {
  return value ?? "nothing";
}

function lineFaults(rows: readonly Row[], columns: Columns): string[] {
  return rows.flatMap((row) => {
    const [table, key] = [member(row, "table_name", AccountTable), text(row, "key")];
    const own = columns.get(lineKey(table, key));
    if (own === undefined) return [];
    const wanted: Readonly<Record<(typeof COMPUTED_COLUMNS)[number], string | null>> = {
      amount_fen: own.amountFen,
      change_fen: own.changeFen,
      change_rate: own.changeRate,
      comparability: own.comparability,
      completion_rate: own.completionRate,
      adjusted_completion_rate: own.adjustedCompletionRate,
      share_rate: own.shareRate,
    };
    return COMPUTED_COLUMNS.filter((column) => textOrNull(row, column) !== wanted[column]).map(
      (column) =>
        `${table} ${key}: ${column} is ${shown(textOrNull(row, column))}, and the figures give ${shown(wanted[column])}`,
    );
  });
}

/** How many texts stand on one side alone. */
function difference(found: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  const surplus = found.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return Math.max(surplus.length, left.length);
}

function joinedText(row: Row): string {
  return JSON.stringify([
    whole(row, "line_id"),
    text(row, "continuity"),
    wholeOrNull(row, "group_line_id"),
    textOrNull(row, "change_fen"),
    textOrNull(row, "change_rate"),
    text(row, "comparability"),
  ]);
}

function joinedFaults(rows: readonly Row[], columns: Columns, account: StoredAccountFacts): string[] {
  const ids = new Map([...account.lines].map(([key, { id }]) => [key, id]));
  const wanted = joinedRows(new Map([...columns].map(([key, { joined }]) => [key, joined])), ids);
  const count = difference(rows.map(joinedText), wanted.map(joinedText));
  return count === 0 ? [] : [`${String(count)} changes over the crosswalk are not what the figures give`];
}

function statementFaults(
  rows: readonly Row[],
  account: StoredAccountFacts,
  wanted: readonly StatementColumns[],
): string[] {
  const byId = new Map(account.statements.map(({ id }, index) => [id, wanted[index] ?? NO_CHANGE]));
  return rows.flatMap((row) => {
    const own = byId.get(whole(row, "id"));
    const isRight =
      own === undefined ||
      (textOrNull(row, "change_fen") === own.changeFen &&
        textOrNull(row, "change_rate") === own.changeRate &&
        flag(row, "states_move") === own.statesMove &&
        flag(row, "is_contradicted") === own.isContradicted);
    return isRight ? [] : [`what is stated of ${text(row, "subject")}: its change is not what the figures give`];
  });
}

function findingFaults(rows: readonly Row[], findings: readonly BackwardFinding[]): string[] {
  const wanted = findings.map(({ priorAccountId, fingerprint }) => `${String(priorAccountId)} ${fingerprint}`);
  const stored = rows.map((row) => `${String(wholeOrNull(row, "prior_account_id"))} ${text(row, "fingerprint")}`);
  const count = difference(stored, wanted);
  return count === 0 ? [] : [`${String(count)} findings that look back are not what the rules find`];
}

function linkFaults(rows: readonly Row[], links: string | null): string[] {
  const isRight = rows.every((row) => textOrNull(row, "stated_links") === links);
  return isRight ? [] : ["what its reasons name is not what they say"];
}

/** What is stored of an account and differs from what is wanted, a sentence a fault. Five statements. */
export async function columnFaults(
  database: Database,
  account: StoredAccountFacts,
  wanted: WantedColumns,
): Promise<string[]> {
  const stored = await readComputed(database, account.accountId);
  return [
    ...lineFaults(stored.lines, wanted.lines),
    ...joinedFaults(stored.joined, wanted.lines, account),
    ...statementFaults(stored.statements, account, wanted.statements),
    ...(wanted.findings === null ? [] : findingFaults(stored.findings, wanted.findings)),
    ...(wanted.links === null ? [] : linkFaults(stored.links, wanted.links.text)),
  ];
}
