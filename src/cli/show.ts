import { Command, InvalidArgumentError } from "commander";
import { writeSeed } from "../ingest/seeds/write-seed.js";
import { showAccount, type ShownAccount } from "../queries/show-account.js";
import { openReadyStore } from "./ready-store.js";
import { readSettings } from "./settings.js";
import { showText } from "./show-text.js";
import { UserError } from "./user-error.js";

const AMBIGUOUS_EXIT = 2;

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("It must be a year of four digits.");
  return Number(text);
}

function print(shown: ShownAccount, department: string, year: number, asSeed: boolean): void {
  switch (shown.kind) {
    case "account":
      process.stdout.write(asSeed ? writeSeed(shown.account) : showText(shown.account));
      return;
    case "unknown":
      throw new UserError(`${department} is not the name or id of any department in the store`);
    case "no-such-year":
      throw new UserError(
        `${shown.department} has no account of ${String(year)} in the store; it has ${shown.years.join(", ")}`,
      );
    case "several": {
      const lines = shown.departments.map(
        ({ id, name, region }) => `  ${id}  ${name}${region === null ? "" : `  ${region}`}`,
      );
      process.stderr.write(`juesuan: ${department} is the name of several departments; give the id of one:\n`);
      process.stderr.write(`${lines.join("\n")}\n`);
      process.exitCode = AMBIGUOUS_EXIT;
    }
  }
}

/** `juesuan show`: prints a stored account as published, or as a seed file. */
export function showCommand(packageFolder: string): Command {
  return new Command("show")
    .description("print a stored account as published")
    .argument("<department>", "any of its names, or its id")
    .argument("<year>", "fiscal year", yearOf)
    .option("--json", "print it as a seed file, which loads back to the same figures")
    .action(async (department: string, year: number, flags: { readonly json?: boolean }) => {
      const store = await openReadyStore(readSettings(packageFolder), () => new Date());
      try {
        print(await showAccount(store.database, department, year), department, year, flags.json === true);
      } finally {
        await store.close();
      }
    });
}
