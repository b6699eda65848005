import { Command } from "commander";
import { writeSeed } from "../ingest/seeds/write-seed.js";
import { showAccount } from "../queries/show-account.js";
import { kindAsked, kindOption, type KindFlag } from "./kind-option.js";
import { missingAccount } from "./missing-account.js";
import { printJson, printLines } from "./output.js";
import { openReadyStore } from "./ready-store.js";
import { readSettings } from "./settings.js";
import { showText } from "./show-text.js";
import { yearArgument } from "./year-argument.js";

interface Flags extends KindFlag {
  readonly json?: boolean;
}

/** `juesuan show`: prints a stored account as published, or as a seed file. */
export function showCommand(packageFolder: string): Command {
  return new Command("show")
    .description("print a stored account as published")
    .argument("<department>", "any of its names, or its id")
    .argument("<year>", "fiscal year", yearArgument)
    .addOption(kindOption())
    .option("--json", "print it as a seed file, which loads back to the same figures")
    .action(async (department: string, year: number, flags: Flags) => {
      const store = await openReadyStore(readSettings(packageFolder), () => new Date());
      try {
        const shown = await showAccount(store.database, department, year, kindAsked(flags));
        if (shown.kind !== "account") throw missingAccount(shown, department, year);
        if (flags.json === true) printJson(writeSeed(shown.account));
        else printLines(showText(shown.account));
      } finally {
        await store.close();
      }
    });
}
