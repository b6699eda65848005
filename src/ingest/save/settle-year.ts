import type { Crosswalk } from "../../domain/crosswalk.js";
import { lineKey, type LineKey } from "../../domain/facts.js";
import type { Database } from "../../store/database.js";
import { readAccountFacts, readPriorYear } from "../../store/read/account-facts.js";
import { servedAccount } from "../../store/write/accounts.js";
import { deleteJoinedChanges, insertJoinedChanges } from "../../store/write/joined-changes.js";
import { updateStatedChanges } from "../../store/write/statement-columns.js";
import { updateChanges, type StoredChange } from "../../store/write/line-columns.js";
import { contextWithLinks } from "../links/stated-links.js";
import { lineColumns } from "./line-columns.js";
import { settleFindings } from "./settle-findings.js";
import { statementColumns } from "./statement-columns.js";

/**
 * Computes the changes of a stored year again, and the findings that look back from it, after the year before was
 * added, replaced or removed, or the crosswalk between them changed.
 * Nothing happens where that year is not loaded.
 */
export async function settleYear(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
  crosswalk: Crosswalk,
): Promise<void> {
  const servedId = await servedAccount(database, departmentId, year, kind);
  const account = servedId === null ? null : await readAccountFacts(database, servedId);
  if (account === null) return;
  const priorId = await servedAccount(database, departmentId, year - 1, kind);
  const prior = await readPriorYear(database, priorId);
  const context = contextWithLinks({ year, account, prior, crosswalk });
  const columns = lineColumns(context);
  const lineIds = new Map<LineKey, number>();
  const changes: StoredChange[] = [];
  for (const line of account.lines.values()) {
    const key = lineKey(line.table, line.key);
    lineIds.set(key, line.id);
    const own = columns.get(key);
    if (own !== undefined) changes.push({ lineId: line.id, ...own });
  }
  await updateChanges(database, changes);
  await deleteJoinedChanges(database, account.accountId);
  await insertJoinedChanges(database, new Map([...columns].map(([key, { joined }]) => [key, joined])), lineIds);
  const stated = statementColumns(context);
  await updateStatedChanges(
    database,
    account.statements.flatMap(({ id }, index) => {
      const own = stated[index];
      return own === undefined ? [] : [{ statementId: id, ...own }];
    }),
  );
  const served = { account, prior: { accountId: priorId, prior } };
  await settleFindings(database, departmentId, year, kind, crosswalk, served);
}
