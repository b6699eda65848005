import { createHash } from "node:crypto";
import type { MigrationInterface } from "typeorm";

/** A migration that knows what it makes, so that a store of another build is told from one of ours. */
export interface StoreMigration extends MigrationInterface {
  readonly name: string;
  /** Of all that it does; frozen with its release (docs/decisions/0018). */
  readonly fingerprint: number;
}

/** Bytes of the hash that a whole number holds exactly. */
const BYTES = 6;

/** A number that stands for statements, however they are laid out in lines. */
export function fingerprintOf(statements: readonly string[]): number {
  const text = statements.map((statement) => statement.replace(/\s+/g, " ").trim()).join(";\n");
  return createHash("sha256").update(text).digest().readUIntBE(0, BYTES);
}

/** Under which name the fingerprint of a migration stands in store_state. */
export function signatureName(migration: string): string {
  return `migration ${migration}`;
}

/** The statement by which a migration signs the store that it has made or changed. */
export function signatureOf({ name, fingerprint }: StoreMigration): string {
  return `INSERT INTO store_state (name, value) VALUES ('${signatureName(name)}', ${String(fingerprint)})`;
}
