import sql, { join } from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import {
  kinOfCodes,
  kinOfNames,
  kinOfRegions,
  transferNames,
  type Kin,
  type MappingData,
} from "../../domain/mapping.js";
import type { KinEntity } from "../entities/kin.js";
import type { Database, Row } from "../database.js";
import { printMapping } from "../mapping-text.js";
import { member, text, whole, wholeOrNull } from "../row.js";
import type { ServedYear } from "./accounts.js";
import { insertRows } from "./insert-rows.js";
import { settleEveryStatedKin } from "./stated-links.js";

/** A crosswalk file as it was loaded. */
export interface StoredCrosswalkSet {
  readonly name: string;
  readonly origin: "SEED" | "IMPORT";
  readonly contentHash: string;
  readonly content: string;
}

const ORIGINS = { SEED: "SEED", IMPORT: "IMPORT" } as const;

/** Every crosswalk file that is stored, by name. One statement. */
export async function readCrosswalkSets(database: Database): Promise<StoredCrosswalkSet[]> {
  const rows = await database.rows(sql`SELECT name, origin, content_hash, content FROM crosswalk_set ORDER BY name`);
  return rows.map((row) => ({
    name: text(row, "name"),
    origin: member(row, "origin", ORIGINS),
    contentHash: text(row, "content_hash"),
    content: text(row, "content"),
  }));
}

/** Stores a file in the place of the one of the same name. */
export async function writeCrosswalkSet(database: Database, set: StoredCrosswalkSet): Promise<void> {
  await database.rows(sql`DELETE FROM crosswalk_set WHERE name = ${set.name}`);
  await insertRows(database, "crosswalk_set", [
    { name: set.name, origin: set.origin, content_hash: set.contentHash, content: set.content },
  ]);
}

/** Stores what all files say together, under a new revision. */
export async function writeMapping(database: Database, mapping: MappingData): Promise<void> {
  const [row] = await database.rows(sql`SELECT MAX(revision) AS revision FROM crosswalk`);
  const revision = (row === undefined ? 0 : (wholeOrNull(row, "revision") ?? 0)) + 1;
  await database.rows(sql`DELETE FROM crosswalk`);
  await insertRows(database, "crosswalk", [{ revision, content: printMapping(mapping, revision) }]);
  await database.rows(sql`DELETE FROM kin`);
  const rows = (kind: KinEntity["kind"], kin: readonly Kin[]): Row[] =>
    kin.map(({ one, other }) => ({ kind, one, other }));
  await insertRows(database, "kin", [
    ...rows("CODE", kinOfCodes(mapping.codes)),
    ...rows("NAME", kinOfNames(mapping.departments)),
    ...rows("TRANSFER", transferNames(mapping.departments)),
    ...rows("REGION", kinOfRegions(mapping.regions)),
  ]);
  await settleEveryStatedKin(database);
}

/** The accounts of which some version has a line under one of the codes. One statement. */
export async function readYearsWithCodes(database: Database, codes: ReadonlySet<string>): Promise<ServedYear[]> {
  if (codes.size === 0) return [];
  const rows = await database.rows(sql`
    SELECT DISTINCT a.department_id, a.year, a.kind FROM line_item l JOIN account a ON a.id = l.account_id
    WHERE l.key IN (${join([...codes])}) ORDER BY a.department_id, a.year`);
  return rows.map((row) => ({
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    kind: member(row, "kind", AccountKind),
  }));
}
