import path from "node:path";
import { Command } from "commander";
import type { Config } from "../config.js";
import { BadBackup, StoreHoldsData } from "../store/backup/errors.js";
import { restoreBackup } from "../store/backup/restore-backup.js";
import type { VerifiedFile } from "../store/backup/store-file.js";
import { contentText } from "./backup-text.js";
import { printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { storeFailed } from "./store-failed.js";
import { UserError } from "./user-error.js";

interface Flags {
  readonly replace?: boolean;
  readonly dryRun?: boolean;
}

async function restore(config: Config, file: string, flags: Flags): Promise<VerifiedFile> {
  try {
    const how = { replace: flags.replace === true, dryRun: flags.dryRun === true };
    return await restoreBackup(path.resolve(file), config.database, how);
  } catch (error) {
    if (error instanceof BadBackup) throw new UserError(`${file} is not restored: ${error.message}`);
    if (error instanceof StoreHoldsData) throw new UserError(error.message);
    throw storeFailed(error, config.database.kind);
  }
}

/** `juesuan restore`: puts a backup in the place of the store, all of it or nothing. */
export function restoreCommand(packageFolder: string): Command {
  return new Command("restore")
    .description("put a backup in the place of the store, all of it or nothing, while it may be served")
    .argument("<file>", "what juesuan backup has written; it is read whole before anything is changed")
    .option("--replace", "also where the store holds accounts, which are then gone")
    .option("--dry-run", "read the backup whole and say what would be restored, change nothing")
    .addHelpText(
      "after",
      "\nExit codes: 0 restored, 1 the backup is not whole or the store holds accounts, 2 wrong usage, 3 the store fails",
    )
    .action(async (file: string, flags: Flags) => {
      const verified = await restore(readSettings(packageFolder), file, flags);
      const end = flags.dryRun === true ? " would be restored; nothing was changed (dry run)" : " are restored";
      printLines([`${contentText(verified)}${end}`]);
    });
}
