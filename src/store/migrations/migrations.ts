import { Initial1764000000000 } from "./1764000000000-initial.js";
import type { StoreMigration } from "./migration.js";

/** A migration as the DataSource makes it. */
export type MigrationClass = new () => StoreMigration;

/** Every migration, the oldest first. */
export const MIGRATIONS: readonly MigrationClass[] = [Initial1764000000000];
