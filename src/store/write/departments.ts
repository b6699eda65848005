import { createHash } from "node:crypto";
import sql, { join } from "sql-template-tag";
import { AccountKind, type PublishedDepartment } from "../../domain/account.js";
import { formsOfBody } from "../../domain/body-names.js";
import { foldName } from "../../domain/names.js";
import type { Database, Row } from "../database.js";
import { text, textOrNull, whole } from "../row.js";
import { insertRows } from "./insert-rows.js";
import { idsOfBody, settleDefaultKind } from "./kinds.js";

/**
 * A department's id: 48 bits of the hash of its key and of the kind of its accounts, so that it is the same in every store.
 * That of a department's accounts (DEPARTMENT_FINAL) is of the key alone.
 */
function departmentIdOf(key: string, kind: AccountKind): number {
  const text = kind === AccountKind.DEPARTMENT_FINAL ? key : `${key}\n${kind}`;
  return createHash("sha256").update(text).digest().readUIntBE(0, 6);
}

/** A name that several departments bear, in a document that does not say which it is. */
class AmbiguousDepartment extends Error {
  override readonly name = "AmbiguousDepartment";

  constructor(name: string, regions: readonly string[]) {
    super(`${name} is the name of departments in ${regions.join(", ")}; say which region it is of`);
  }
}

/** A body that is known, under the key that all its kinds of account share. */
interface Known {
  readonly key: string;
  readonly region: string | null;
}

/** The body that a document names by its key or any of its names, or a township's by its other form. */
async function knownByName(database: Database, department: PublishedDepartment): Promise<Known | null> {
  const folded = join([department.name, ...formsOfBody(department.name)].map(foldName));
  const rows = await database.rows(sql`
    SELECT DISTINCT key, region_code FROM department WHERE id IN (
      SELECT id FROM department WHERE name_folded IN (${folded})
      UNION SELECT department_id FROM department_name WHERE name_folded IN (${folded})
      UNION SELECT id FROM department WHERE key = ${department.key ?? ""}) ORDER BY key`);
  const known = rows.map((row) => ({ key: text(row, "key"), region: textOrNull(row, "region_code") }));
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

/** The id under which a body publishes accounts of a kind: that of the row there is, else of a new one. */
async function idOfKind(
  database: Database,
  department: PublishedDepartment,
  { key, region }: Known,
  kind: AccountKind,
): Promise<number> {
  const [row] = await database.rows(sql`SELECT id FROM department WHERE key = ${key} AND kind = ${kind}`);
  if (row !== undefined) return whole(row, "id");
  const id = departmentIdOf(key, kind);
  const { name, synthetic } = department;
  const own = { id, key, kind, is_default: true, name, name_folded: foldName(name), region_code: region, synthetic };
  await insertRows(database, "department", [own]);
  await settleDefaultKind(database, key);
  // What the body is known by leads to each kind of its accounts.
  await database.rows(sql`
    INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
    SELECT ${id}, n.name, n.name_folded, MIN(n.kind), MIN(n.from_year), MAX(n.to_year)
    FROM department_name n JOIN department o ON o.id = n.department_id
    WHERE o.key = ${key} AND o.id <> ${id} GROUP BY n.name, n.name_folded`);
  return id;
}

/**
 * The id of the department that a document is about, as the publisher of accounts of that kind: found by its key or any of
 * its names, however printed, else new. Its region and other names are recorded for every kind; the newest account gives
 * the name under which it is served. Throws AmbiguousDepartment where the name alone does not tell.
 */
export async function saveDepartment(
  database: Database,
  department: PublishedDepartment,
  kind: AccountKind,
): Promise<number> {
  await saveRegion(database, department.region);
  const known = await knownByName(database, department);
  const key = known?.key ?? department.key ?? `${department.region?.code ?? ""}/${foldName(department.name)}`;
  const region = known?.region ?? department.region?.code ?? null;
  const id = await idOfKind(database, department, { key, region }, kind);
  if (known !== null && known.region === null && region !== null) {
    await database.rows(sql`UPDATE department SET region_code = ${region} WHERE key = ${key}`);
  }
  const ids = await idsOfBody(database, id);
  for (const other of department.otherNames ?? []) {
    for (const each of ids) {
      await database.rows(sql`
        INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
        VALUES (${each}, ${other.name}, ${foldName(other.name)}, ${other.kind}, ${other.fromYear ?? null},
          ${other.toYear ?? null})
        ON CONFLICT (department_id, name_folded) DO UPDATE
          SET name = excluded.name, kind = excluded.kind, from_year = excluded.from_year, to_year = excluded.to_year`);
    }
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

/** The names that the served accounts of a body print, the newest first; forms of one name are one. */
async function printedNames(database: Database, ids: readonly number[]): Promise<PrintedName[]> {
  const rows = await database.rows(sql`
    SELECT department_name AS name, MIN(year) AS first, MAX(year) AS last FROM account
    WHERE department_id IN (${join(ids)}) AND is_current GROUP BY department_name
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

/** The other form of a township's name is an alias, whichever year prints which; any other name is a former one. */
function otherName(one: PrintedName, newest: PrintedName): Row {
  const isAlias = formsOfBody(newest.folded).includes(one.folded);
  return {
    name: one.name,
    name_folded: one.folded,
    kind: isAlias ? "ALIAS" : "FORMER",
    from_year: isAlias ? null : one.first,
    to_year: isAlias ? null : one.last,
  };
}

/** Serves a body under the name of its newest account, of whatever kind; every other printed name stays findable. */
export async function settleNames(database: Database, departmentId: number): Promise<void> {
  const ids = await idsOfBody(database, departmentId);
  const [newest, ...former] = await printedNames(database, ids.length === 0 ? [departmentId] : ids);
  if (newest === undefined) return;
  const { name, folded } = newest;
  for (const id of ids) {
    await database.rows(sql`UPDATE department SET name = ${name}, name_folded = ${folded} WHERE id = ${id}`);
    for (const one of former.map((other) => otherName(other, newest))) {
      await database.rows(sql`
        INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
        VALUES (${id}, ${one.name}, ${one.name_folded}, ${one.kind}, ${one.from_year}, ${one.to_year})
        ON CONFLICT (department_id, name_folded) DO NOTHING`);
    }
    await database.rows(sql`DELETE FROM department_name WHERE department_id = ${id} AND name_folded = ${folded}`);
  }
}

/** Takes a department of which no account is left out of the store, and its region where that was its last one. */
export async function removeUnpublished(database: Database, departmentId: number): Promise<void> {
  const left = await database.rows(sql`SELECT id FROM account WHERE department_id = ${departmentId} LIMIT 1`);
  if (left.length > 0) return;
  await database.rows(sql`DELETE FROM department_name WHERE department_id = ${departmentId}`);
  const [body] = await database.rows(sql`SELECT key FROM department WHERE id = ${departmentId}`);
  await database.rows(sql`DELETE FROM department WHERE id = ${departmentId}`);
  if (body !== undefined) await settleDefaultKind(database, text(body, "key"));
  await database.rows(sql`DELETE FROM region WHERE NOT EXISTS (
    SELECT 1 FROM department d WHERE d.region_code = region.code)`);
}
