import type { PublishedAccount } from "../../domain/account.js";
import { checkHeading } from "./check-heading.js";
import { checkIndicators } from "./check-indicators.js";
import { checkStatements } from "./check-statements.js";
import { checkTables } from "./check-tables.js";
import { decodeSeed } from "../seed-files/decode-seed.js";
import { expandSeed } from "./expand-seed.js";
import { schemaProblems } from "../seed-files/schema-problems.js";
import { SchemaValidators } from "../seed-files/schema-validators.js";
import type { SeedFile } from "./seed-file.js";
import { SeedFileError } from "../seed-files/seed-file-error.js";

/** Reads the bytes or text of one seed file; `file` is its name relative to the folder of seeds. */
export type SeedReader = (bytes: Uint8Array | string, file: string) => PublishedAccount;

const VALIDATORS = new SchemaValidators<SeedFile>();

/**
 * A reader of seed files that follow `schema`, the parsed seeds/account.schema.json (seedSchema() reads it).
 * The reader gives the account with every shorthand written out, and throws SeedFileError with all that is wrong:
 * what the schema refuses, else what contradicts itself (keys, cells, amounts, lines that statements name).
 */
export function createSeedReader(schema: Readonly<Record<string, unknown>>): SeedReader {
  const validate = VALIDATORS.of(schema);
  return (bytes, file) => {
    const value = decodeSeed(bytes, file);
    if (!validate(value)) throw new SeedFileError(file, schemaProblems(validate.errors ?? []));
    const problems = [...checkHeading(value, file), ...checkTables(value), ...checkStatements(value), ...checkIndicators(value)];
    if (problems.length > 0) throw new SeedFileError(file, problems);
    return expandSeed(value);
  };
}
