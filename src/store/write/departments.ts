import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import type { PublishedDepartment } from "../../domain/account.js";
import { foldName } from "../../domain/names.js";
import type { Database } from "../database.js";
import { text, textOrNull, whole } from "../row.js";
import { insertRows } from "./insert-rows.js";

/** A department's id: 48 bits of the hash of its key, so that it is the same in every store. */
function departmentIdOf(key: string): number {
  return createHash("sha256").update(key).digest().readUIntBE(0, 6);
}

/** A name that several departments bear, in a document that does not say which it is. */
class AmbiguousDepartment extends Error {
  override readonly name = "AmbiguousDepartment";

  constructor(name: string, regions: readonly string[]) {
    super(`${name} is the name of departments in ${regions.join(", ")}; say which region it is of`);
  }
}

interface Known {
  readonly id: number;
  readonly key: string;
  readonly region: string | null;
}

async function knownByName(database: Database, department: PublishedDepartment): Promise<Known | null> {
  const folded = foldName(department.name);
  const rows = await database.rows(sql`
    SELECT id, key, region_code FROM department WHERE id IN (
      SELECT id FROM department WHERE name_folded = ${folded}
      UNION SELECT department_id FROM department_name WHERE name_folded = ${folded}
      UNION SELECT id FROM department WHERE key = ${department.key ?? ""}) ORDER BY id`);
  const known = rows.map((row) => ({
    id: whole(row, "id"),
    key: text(row, "key"),
    region: textOrNull(row, "region_code"),
  }));
  const byKey = known.find((candidate) => candidate.key === department.key);
  if (byKey !== undefined) return byKey;
  const region = department.region?.code;
  const matching = known.filter(
    (candidate) => region === undefined || candidate.region === null || candidate.region === region,
  );
  if (matching.length > 1)
    throw new AmbiguousDepartment(
      department.name,
      matching.map((one) => one.region ?? "?"),
    );
  return matching[0] ?? null;
}

async function saveRegion(database: Database, region: PublishedDepartment["region"]): Promise<void> {
  if (region === undefined) return;
  await database.rows(sql`
    INSERT INTO region (code, name) VALUES (${region.code}, ${region.name})
    ON CONFLICT (code) DO UPDATE SET name = excluded.name`);
}

/**
 * The id of the department that a document is about: found by its key or any of its names, however printed, else new.
 * Its region and other names are recorded; the newest account gives the name under which it is served.
 * Throws AmbiguousDepartment where the name alone does not tell.
 */
export async function saveDepartment(database: Database, department: PublishedDepartment): Promise<number> {
  await saveRegion(database, department.region);
  const known = await knownByName(database, department);
  const key = department.key ?? `${department.region?.code ?? ""}/${foldName(department.name)}`;
  const id = known?.id ?? departmentIdOf(key);
  if (known === null) {
    await insertRows(database, "department", [
      {
        id: id,
        key: key,
        name: department.name,
        name_folded: foldName(department.name),
        region_code: department.region?.code ?? null,
        synthetic: department.synthetic,
      },
    ]);
  } else if (department.region !== undefined && known.region === null) {
    await database.rows(sql`UPDATE department SET region_code = ${department.region.code} WHERE id = ${id}`);
  }
  for (const other of department.otherNames ?? []) {
    await database.rows(sql`
      INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
      VALUES (${id}, ${other.name}, ${foldName(other.name)}, ${other.kind}, ${other.fromYear ?? null},
        ${other.toYear ?? null})
      ON CONFLICT (department_id, name_folded) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, from_year = excluded.from_year, to_year = excluded.to_year`);
  }
  return id;
}

/** A name that served accounts print, in the newest form, with the first and last year that print it in any form. */
interface PrintedName {
  readonly name: string;
  readonly folded: string;
  first: number;
  readonly last: number;
}

/** The names that the served accounts of a department print, the newest first; forms of one name are one. */
async function printedNames(database: Database, departmentId: number): Promise<PrintedName[]> {
  const rows = await database.rows(sql`
    SELECT department_name AS name, MIN(year) AS first, MAX(year) AS last FROM account
    WHERE department_id = ${departmentId} AND is_current GROUP BY department_name
    ORDER BY MAX(year) DESC, MIN(year) DESC, department_name`);
  const names = new Map<string, PrintedName>();
  for (const row of rows) {
    const name = text(row, "name");
    const own = { name, folded: foldName(name), first: whole(row, "first"), last: whole(row, "last") };
    const known = names.get(own.folded);
    if (known === undefined) names.set(own.folded, own);
    else known.first = Math.min(known.first, own.first);
  }
  return [...names.values()];
}

/** Serves the department under the name of its newest account; every other printed name stays findable. */
export async function settleNames(database: Database, departmentId: number): Promise<void> {
  const [newest, ...former] = await printedNames(database, departmentId);
  if (newest === undefined) return;
  const { name, folded } = newest;
  await database.rows(sql`UPDATE department SET name = ${name}, name_folded = ${folded} WHERE id = ${departmentId}`);
  for (const one of former) {
    await database.rows(sql`
      INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
      VALUES (${departmentId}, ${one.name}, ${one.folded}, ${"FORMER"}, ${one.first}, ${one.last})
      ON CONFLICT (department_id, name_folded) DO NOTHING`);
  }
  await database.rows(
    sql`DELETE FROM department_name WHERE department_id = ${departmentId} AND name_folded = ${folded}`,
  );
}

/** Takes a department of which no account is left out of the store, and its region where that was its last one. */
export async function removeUnpublished(database: Database, departmentId: number): Promise<void> {
  const left = await database.rows(sql`SELECT id FROM account WHERE department_id = ${departmentId} LIMIT 1`);
  if (left.length > 0) return;
  await database.rows(sql`DELETE FROM department_name WHERE department_id = ${departmentId}`);
  await database.rows(sql`DELETE FROM department WHERE id = ${departmentId}`);
  await database.rows(sql`DELETE FROM region WHERE NOT EXISTS (
    SELECT 1 FROM department d WHERE d.region_code = region.code)`);
}
