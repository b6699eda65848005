import type { Crosswalk } from "../../domain/crosswalk.js";
import type { Database } from "../../store/database.js";
import { columnFaults, type WantedColumns } from "../../store/doctor/column-faults.js";
import { readAccountFacts, readPriorYear, type StoredAccountFacts } from "../../store/read/account-facts.js";
import { readVersions, servedAccount, type ServedYear } from "../../store/write/accounts.js";
import { printStatedLinks } from "../../store/stated-links-text.js";
import { contextWithLinks } from "../links/stated-links.js";
import { lineColumns } from "../save/line-columns.js";
import { findLookingBack, type PriorRead } from "../save/settle-findings.js";
import { statementColumns } from "../save/statement-columns.js";

async function lookingBackWanted(
  database: Database,
  of: ServedYear,
  account: StoredAccountFacts,
  crosswalk: Crosswalk,
  read: PriorRead,
): Promise<Pick<WantedColumns, "findings" | "links">> {
  const versions = await readVersions(database, of.departmentId, of.year, of.kind);
  const version = versions.find(({ id }) => id === account.accountId);
  if (version === undefined) return { findings: null, links: null };
  const priors = await readVersions(database, of.departmentId, of.year - 1, of.kind);
  const looking = { year: of.year, department: account.department, account };
  const found = await findLookingBack(database, version, looking, crosswalk, priors, read);
  return {
    findings: found.flatMap(({ priorAccountId, findings }) =>
      findings.map(({ fingerprint }) => ({ priorAccountId, fingerprint })),
    ),
    links: { text: printStatedLinks(found, read.accountId) },
  };
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
  const context = contextWithLinks({ year, account, prior, crosswalk });
  return columnFaults(database, account, {
    lines: lineColumns(context),
    statements: statementColumns(context),
    ...(await lookingBackWanted(database, of, account, crosswalk, { accountId: priorId, prior })),
  });
}
