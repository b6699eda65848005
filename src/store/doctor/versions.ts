import sql from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { member, text, whole } from "../row.js";
import { newestFirst, readVersions, type ServedYear } from "../write/accounts.js";

/** A department's year of one kind, under the name that it is served by. */
export interface KnownYear extends ServedYear {
  readonly department: string;
}

/** Every department's year of every kind. One statement. */
export async function everyYear(database: Database): Promise<KnownYear[]> {
  const rows = await database.rows(sql`
    SELECT DISTINCT a.department_id, a.year, a.kind, d.name FROM account a JOIN department d ON d.id = a.department_id
    ORDER BY a.department_id, a.year, a.kind`);
  return rows.map((row) => ({
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    kind: member(row, "kind", AccountKind),
    department: text(row, "name"),
  }));
}

/** What is wrong with the numbers of the versions of one year, and with which of them is served; a sentence each. */
export async function versionFaults(database: Database, { departmentId, year, kind }: KnownYear): Promise<string[]> {
  const versions = (await readVersions(database, departmentId, year, kind)).sort(newestFirst);
  return versions.flatMap((one, index) => {
    const number = versions.length - index;
    const isNewest = index === 0;
    const faults: string[] = [];
    if (one.version !== number) faults.push(`version ${String(number)} is numbered ${String(one.version)}`);
    if (one.isCurrent !== isNewest)
      faults.push(`version ${String(number)} ${isNewest ? "is not served" : "is served beside a newer one"}`);
    return faults;
  });
}

/** Findings that are served and should not be, or the other way round (serveFindings). */
export async function servedFindingFaults(database: Database): Promise<string[]> {
  const [row = {}] = await database.rows(sql`
    SELECT COUNT(*) AS n FROM finding f JOIN account a ON a.id = f.account_id
    WHERE f.is_current <> (a.is_current AND (NOT f.looks_back OR f.prior_account_id IS NOT DISTINCT FROM (
      SELECT p.id FROM account p
      WHERE p.department_id = a.department_id AND p.year = a.year - 1 AND p.kind = a.kind AND p.is_current)))`);
  const count = whole(row, "n");
  return count === 0 ? [] : [`${String(count)} findings are served that should not be, or are not and should be`];
}
