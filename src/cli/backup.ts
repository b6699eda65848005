import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import type { Config } from "../config.js";
import { BackupExists, BadBackup } from "../store/backup/errors.js";
import type { VerifiedFile } from "../store/backup/store-file.js";
import { writeBackup } from "../store/backup/write-backup.js";
import { openStore } from "../store/store.js";
import { contentText, documentsText } from "./backup-text.js";
import { printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { storeFailed } from "./store-failed.js";
import { UserError } from "./user-error.js";

async function backUp(config: Config, file: string): Promise<VerifiedFile> {
  try {
    return await writeBackup(config.database, path.resolve(file));
  } catch (error) {
    if (error instanceof BackupExists || error instanceof BadBackup) throw new UserError(`${file}: ${error.message}`);
    throw storeFailed(error, config.database.kind);
  }
}

/** A dry run reads the store's version and looks whether the name is free. */
async function lookOnly(config: Config, file: string): Promise<void> {
  if (existsSync(file)) throw new UserError(`${file}: there is a file of that name already; give another name`);
  try {
    await (await openStore(config.database, { readOnly: true })).close();
  } catch (error) {
    throw storeFailed(error, config.database.kind);
  }
}

/** `juesuan backup`: copies the store, while it is served, into one file that is a store itself. */
export function backupCommand(packageFolder: string): Command {
  return new Command("backup")
    .description(
      "copy the store, while it is served and written to, into a new SQLite file; the copy is read back whole",
    )
    .argument("<file>", "the new file; juesuan restore takes it, on SQLite and PostgreSQL, and juesuan serve serves it")
    .option("--dry-run", "look whether it could be done, write nothing")
    .addHelpText(
      "after",
      "\nExit codes: 0 the copy is whole and on the disk, 1 it could not be made, 2 wrong usage, 3 the store fails",
    )
    .action(async (file: string, flags: { readonly dryRun?: boolean }) => {
      const config = readSettings(packageFolder);
      if (flags.dryRun === true) {
        await lookOnly(config, file);
        printLines([`the store would be copied into ${file}; nothing was written (dry run)`]);
        return;
      }
      printLines([`${file} holds ${contentText(await backUp(config, file))}`, ...documentsText(config.documents)]);
    });
}
