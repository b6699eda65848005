import type { Crosswalk } from "../../domain/crosswalk.js";
import type { Database } from "../../store/database.js";
import { updateOwnColumns } from "../../store/doctor/computed-columns.js";
import { readAccountFacts, readPriorYear } from "../../store/read/account-facts.js";
import { serveFindings, servedAccount, settleVersions, type ServedYear } from "../../store/write/accounts.js";
import { contextWithLinks } from "../links/stated-links.js";
import { settleStatedKin } from "../../store/write/stated-links.js";
import { lineColumns } from "../save/line-columns.js";
import { settleYear } from "../save/settle-year.js";

/**
 * Settles again which version of a year is served, and computes again all that computedFaults looks at. What was
 * published stays as it is; a fault of the database's own files is not mended by this.
 */
export async function repairYear(database: Database, of: ServedYear, crosswalk: Crosswalk): Promise<void> {
  const { departmentId, year, kind } = of;
  await settleVersions(database, departmentId, year, kind);
  const served = await servedAccount(database, departmentId, year, kind);
  const account = served === null ? null : await readAccountFacts(database, served);
  if (account === null) return;
  const prior = await readPriorYear(database, await servedAccount(database, departmentId, year - 1, kind));
  const columns = lineColumns(contextWithLinks({ year, account, prior, crosswalk }));
  for (const [key, line] of account.lines) {
    const own = columns.get(key);
    if (own !== undefined) await updateOwnColumns(database, line.id, own);
  }
  await settleYear(database, departmentId, year, kind, crosswalk);
  await serveFindings(database, departmentId, year, kind);
  await settleStatedKin(database, departmentId);
}
