import { createHash } from "node:crypto";
import sql, { join } from "sql-template-tag";
import { AccountKind, type PublishedDepartment } from "../../domain/account.js";
import { formsOfBody } from "../../domain/body-names.js";
import { foldName } from "../../domain/names.js";
import type { Database, Row } from "../database.js";
import { member, text, textOrNull, whole } from "../row.js";
import { insertRows } from "./insert-rows.js";
import { settleDefaultKind } from "./kinds.js";

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

/** A department as the publisher of one kind of account. */
interface KnownDepartment {
  readonly id: number;
  readonly kind: AccountKind;
  readonly name: string;
}

/** A body that is known, under the key that all its kinds of account share. */
interface Known {
  readonly key: string;
  readonly region: string | null;
  readonly kinds: readonly KnownDepartment[];
}

function bodiesOfRows(rows: readonly Row[]): Known[] {
  const bodies = new Map<string, Known & { readonly kinds: KnownDepartment[] }>();
  for (const row of rows) {
    const key = text(row, "key");
    const body = bodies.get(key) ?? { key, region: textOrNull(row, "region_code"), kinds: [] };
    body.kinds.push({ id: whole(row, "id"), kind: member(row, "kind", AccountKind), name: text(row, "name") });
    bodies.set(key, body);
  }
  return [...bodies.values()];
}

/** The body that a document names by its key or any of its names, or a township's by its other form. */
async function knownByName(database: Database, department: PublishedDepartment): Promise<Known | null> {
  const folded = join([department.name, ...formsOfBody(department.name)].map(foldName));
  const rows = await database.rows(sql`
    SELECT id, key, kind, name, region_code FROM department WHERE key IN (
      SELECT key FROM department WHERE name_folded IN (${folded})
      UNION SELECT o.key FROM department_name n JOIN department o ON o.id = n.department_id
        WHERE n.name_folded IN (${folded})
      UNION SELECT key FROM department WHERE key = ${department.key ?? ""}) ORDER BY key, id`);
  const known = bodiesOfRows(rows);
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

/** Stores that a body publishes accounts of a kind, of which it had none; returns the id under which it does. */
async function insertKind(
  database: Database,
  department: PublishedDepartment,
  { key, region }: Pick<Known, "key" | "region">,
  kind: AccountKind,
): Promise<number> {
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

/** The department that a document is about. */
interface SavedDepartment {
  readonly id: number;
  /** True where the body is served under the name that the document prints, and has no other to be recorded. */
  readonly isNamedSo: boolean;
}

async function saveOtherNames(
  database: Database,
  ids: readonly number[],
  { otherNames = [] }: PublishedDepartment,
): Promise<void> {
  for (const other of otherNames) {
    for (const each of ids) {
      await database.rows(sql`
        INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
        VALUES (${each}, ${other.name}, ${foldName(other.name)}, ${other.kind}, ${other.fromYear ?? null},
          ${other.toYear ?? null})
        ON CONFLICT (department_id, name_folded) DO UPDATE
          SET name = excluded.name, kind = excluded.kind, from_year = excluded.from_year, to_year = excluded.to_year`);
    }
  }
}

/**
 * The department that a document is about, as the publisher of accounts of that kind: found by its key or any of
 * its names, however printed, else new. Its region and other names are recorded for every kind; the newest account gives
 * the name under which it is served. Throws AmbiguousDepartment where the name alone does not tell, before it writes.
 */
export async function saveDepartment(
  database: Database,
  department: PublishedDepartment,
  kind: AccountKind,
): Promise<SavedDepartment> {
  const known = await knownByName(database, department);
  await saveRegion(database, department.region);
  const key = known?.key ?? department.key ?? `${department.region?.code ?? ""}/${foldName(department.name)}`;
  const region = known?.region ?? department.region?.code ?? null;
  const kinds = known?.kinds ?? [];
  const own = kinds.find((one) => one.kind === kind);
  const id = own?.id ?? (await insertKind(database, department, { key, region }, kind));
  if (known !== null && known.region === null && region !== null) {
    await database.rows(sql`UPDATE department SET region_code = ${region} WHERE key = ${key}`);
  }
  const ids = own === undefined ? [...kinds.map((one) => one.id), id] : kinds.map((one) => one.id);
  await saveOtherNames(database, ids, department);
  const hasOtherNames = (department.otherNames ?? []).length > 0;
  return { id, isNamedSo: !hasOtherNames && kinds.every(({ name }) => name === department.name) };
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
