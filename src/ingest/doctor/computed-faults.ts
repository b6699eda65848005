import type { Crosswalk } from "../../domain/crosswalk.js";
import { lineKey, type LineKey } from "../../domain/facts.js";
import { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../../store/database.js";
import { COMPUTED_COLUMNS, readComputed } from "../../store/doctor/computed-columns.js";
import { readAccountFacts, readPriorYear, type StoredAccountFacts } from "../../store/read/account-facts.js";
import { flag, member, text, textOrNull, whole, wholeOrNull } from "../../store/row.js";
import { readVersions, servedAccount, type ServedYear } from "../../store/write/accounts.js";
import { joinedRows } from "../../store/write/joined-changes.js";
import { lineColumns, type LineColumns } from "../save/line-columns.js";
import { findLookingBack, type PriorRead } from "../save/settle-findings.js";
import { NO_CHANGE, statementColumns } from "../save/statement-columns.js";

type Columns = ReadonlyMap<LineKey, LineColumns>;

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
  wanted: ReturnType<typeof statementColumns>,
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

async function findingFaults(
  database: Database,
  of: ServedYear,
  account: StoredAccountFacts,
  rows: readonly Row[],
  crosswalk: Crosswalk,
  read: PriorRead,
): Promise<string[]> {
  const versions = await readVersions(database, of.departmentId, of.year, of.kind);
  const version = versions.find(({ id }) => id === account.accountId);
  if (version === undefined) return [];
  const looking = { ...of, department: account.department, account, lineIds: new Map<LineKey, number>() };
  const found = await findLookingBack(database, version, looking, crosswalk, read);
  const wanted = found.flatMap(({ priorAccountId, findings }) =>
    findings.map(({ fingerprint }) => `${String(priorAccountId)} ${fingerprint}`),
  );
  const stored = rows.map((row) => `${String(wholeOrNull(row, "prior_account_id"))} ${text(row, "fingerprint")}`);
  const count = difference(stored, wanted);
  return count === 0 ? [] : [`${String(count)} findings that look back are not what the rules find`];
}

/**
 * What is stored of the served account of a year and differs from what an import would compute from its figures and the
 * year before: changes, rates, shares, stated changes, findings that look back. A sentence a fault. What the rules found
 * in the document itself is not looked at: the store does not keep the document.
 */
export async function computedFaults(database: Database, of: ServedYear, crosswalk: Crosswalk): Promise<string[]> {
  const { departmentId, year, kind } = of;
  const served = await servedAccount(database, departmentId, year, kind);
  const account = served === null ? null : await readAccountFacts(database, served);
  if (account === null) return [];
  const priorId = await servedAccount(database, departmentId, year - 1, kind);
  const prior = await readPriorYear(database, priorId);
  const context = { year, account, prior, crosswalk };
  const columns = lineColumns(context);
  const stored = await readComputed(database, account.accountId);
  return [
    ...lineFaults(stored.lines, columns),
    ...joinedFaults(stored.joined, columns, account),
    ...statementFaults(stored.statements, account, statementColumns(context)),
    ...(await findingFaults(database, of, account, stored.findings, crosswalk, { accountId: priorId, prior })),
  ];
}
