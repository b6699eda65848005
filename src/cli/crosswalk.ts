import { readFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { createCrosswalkReader } from "../ingest/crosswalk/read-crosswalk.js";
import { saveCrosswalk, type CrosswalkOutcome } from "../ingest/crosswalk/save-crosswalk.js";
import { SeedFileError } from "../ingest/seed-files/seed-file-error.js";
import { openWriter } from "./open-writer.js";
import { printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { storeFailed } from "./store-failed.js";
import { UserError } from "./user-error.js";
import { codeOf } from "./why-not-ready.js";

function outcomeText({ kind, name, codes, departments, regions, settledYears }: CrosswalkOutcome): string {
  const counts = `${String(codes)} edges of codes, ${String(departments)} of departments, ${String(regions)} of regions`;
  if (kind === "UNCHANGED") return `crosswalk ${name} is stored already (${counts})`;
  return `crosswalk ${name} is stored (${counts}); changes of ${String(settledYears)} accounts were computed again`;
}

async function importFile(packageFolder: string, file: string): Promise<CrosswalkOutcome> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UserError(`${file} cannot be read (${codeOf(error)}); give a crosswalk file`);
  });
  const config = readSettings(packageFolder);
  const store = await openWriter(config);
  try {
    const source = { file: path.basename(file), text, origin: "IMPORT" as const };
    return await saveCrosswalk(store, await createCrosswalkReader(), source);
  } catch (error) {
    if (error instanceof SeedFileError) throw new UserError(error.lines);
    throw storeFailed(error, config.database.kind);
  } finally {
    await store.close();
  }
}

/** `juesuan crosswalk import`: stores what goes on under another code or name, all of a file or nothing. */
export function crosswalkCommand(packageFolder: string): Command {
  const command = new Command("crosswalk").description("what goes on under another code or name");
  command
    .command("import")
    .description("store a crosswalk file; it takes the place of the one of the same name")
    .argument("<file>", "JSON as seeds/crosswalk.schema.json describes it")
    .action(async (file: string) => {
      printLines([outcomeText(await importFile(packageFolder, file))]);
    });
  for (const one of command.commands) one.exitOverride();
  return command;
}
