import { readFile } from "node:fs/promises";
import path from "node:path";
import { decodeSeed } from "../seed-files/decode-seed.js";
import { schemaProblems } from "../seed-files/schema-problems.js";
import { SchemaValidators } from "../seed-files/schema-validators.js";
import { SeedFileError } from "../seed-files/seed-file-error.js";
import { checkCrosswalk } from "./check-crosswalk.js";
import { contentOf, type CrosswalkContent, type CrosswalkFile } from "./crosswalk-file.js";

/** Reads the bytes or text of one crosswalk file; `file` is its name for messages. */
export type CrosswalkReader = (bytes: Uint8Array | string, file: string) => CrosswalkContent;

const WHAT = "crosswalk file";
const VALIDATORS = new SchemaValidators<CrosswalkFile>();

/** A reader of crosswalk files. It throws SeedFileError with all that is wrong in a file. */
export async function createCrosswalkReader(): Promise<CrosswalkReader> {
  const schemaFile = path.join(__dirname, "..", "..", "..", "seeds", "crosswalk.schema.json");
  const schema: unknown = JSON.parse(await readFile(schemaFile, "utf8"));
  if (typeof schema !== "object" || schema === null) throw new TypeError("seeds/crosswalk.schema.json is no object");
  const validate = VALIDATORS.of({ ...schema });
  return (bytes, file) => {
    const value = decodeSeed(bytes, file, WHAT);
    if (!validate(value)) throw new SeedFileError(file, schemaProblems(validate.errors ?? []), WHAT);
    const problems = checkCrosswalk(value);
    if (problems.length > 0) throw new SeedFileError(file, problems, WHAT);
    return contentOf(value);
  };
}
