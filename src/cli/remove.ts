import { Command, InvalidArgumentError } from "commander";
import type { Config } from "../config.js";
import {
  NoSuchVersion,
  previewRemoval,
  removeAccount,
  type Removal,
  type RemovedAccount,
} from "../ingest/save/remove-account.js";
import { findAccount } from "../queries/named-account.js";
import type { Store } from "../store/store.js";
import { kindAsked, kindMark, kindOption, type KindFlag } from "./kind-option.js";
import { missingAccount } from "./missing-account.js";
import { openWriter } from "./open-writer.js";
import { printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { storeFailed } from "./store-failed.js";
import { UserError } from "./user-error.js";
import { yearArgument } from "./year-argument.js";

interface Flags extends KindFlag {
  readonly version?: number;
  readonly dryRun?: boolean;
}

function versionArgument(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be the number of a version, from 1.");
  return Number.parseInt(text, 10);
}

function removedText({ department, year, kind, versions, left }: RemovedAccount, isDryRun: boolean): string[] {
  const verb = isDryRun ? "would be removed" : "is removed";
  const lines = versions.map(({ version, document, isSeed }) => {
    const back = isSeed ? "; it is a seed, and juesuan serve loads it again while its file is there" : "";
    return `${department}, ${String(year)}${kindMark(kind)}, version ${String(version)} (${document}) ${verb}${back}`;
  });
  const rest = left === 0 ? "no version of that year is left" : `${String(left)} of that year stay`;
  return [...lines, isDryRun ? `${rest}, and nothing was changed (dry run)` : rest];
}

async function remove(store: Store, removal: Removal, isDryRun: boolean): Promise<RemovedAccount> {
  try {
    return await (isDryRun ? previewRemoval(store.database, removal) : removeAccount(store, removal));
  } catch (error) {
    if (error instanceof NoSuchVersion) throw new UserError(error.message);
    throw error;
  }
}

async function run(config: Config, department: string, year: number, flags: Flags): Promise<RemovedAccount> {
  const store = await openWriter(config);
  try {
    const found = await findAccount(store.database, department, year, kindAsked(flags));
    if (found.kind !== "account") throw missingAccount(found, department, year);
    const removal = { accountId: found.accountId, version: flags.version ?? null };
    return await remove(store, removal, flags.dryRun === true);
  } catch (error) {
    throw storeFailed(error, config.database.kind);
  } finally {
    await store.close();
  }
}

/** `juesuan remove`: takes an account, or one version of it, out of the store. */
export function removeCommand(packageFolder: string): Command {
  return new Command("remove")
    .description("take an account out of the store, and compute again what rests on it")
    .argument("<department>", "any of its names, or its id")
    .argument("<year>", "fiscal year", yearArgument)
    .addOption(kindOption())
    .option("--version <number>", "only this version; without it all of the year", versionArgument)
    .option("--dry-run", "say what would go, remove nothing")
    .addHelpText(
      "after",
      "\nExit codes: 0 removed, 1 there is no such account or version, 2 wrong usage or several departments of that name, 3 the store fails",
    )
    .action(async (department: string, year: number, flags: Flags) => {
      const settings = readSettings(packageFolder);
      const removed = await run(settings, department, year, flags);
      printLines(removedText(removed, flags.dryRun === true));
      // Another store may name it, and bytes that were published are not lost by mistake.
      if (settings.documents !== null) printLines([`documents that were kept stay in ${settings.documents}`]);
    });
}
