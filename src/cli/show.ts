import { Command, Option } from "commander";
import { writeSeed } from "../ingest/seeds/write-seed.js";
import type { Store } from "../store/store.js";
import { showAccount } from "../queries/show-account.js";
import { showReport } from "../queries/show-report.js";
import { countsText, detailLines } from "./import/report-text.js";
import { kindAsked, kindMark, kindOption, type KindFlag } from "./kind-option.js";
import { missingAccount } from "./missing-account.js";
import { printJson, printLines } from "./output.js";
import { openReadyStore } from "./ready-store.js";
import { readSettings } from "./settings.js";
import { showText } from "./show-text.js";
import { yearArgument } from "./year-argument.js";

interface Flags extends KindFlag {
  readonly json?: boolean;
  readonly report?: boolean;
  readonly language: "zh" | "en";
}

async function printReport(store: Store, department: string, year: number, flags: Flags): Promise<void> {
  const kind = kindAsked(flags);
  const shown = await showReport(store.database, department, year, kind);
  if (shown.kind !== "report") throw missingAccount(shown, department, year);
  const { report } = shown;
  if (flags.json === true) {
    printJson(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const language = flags.language === "en" ? "EN" : "ZH";
  const name = `${report.department} ${String(year)}${kind === null ? "" : kindMark(kind)}  ${report.document}`;
  printLines([name, countsText(report, language), ...detailLines(report, language)]);
}

async function printAccount(store: Store, department: string, year: number, flags: Flags): Promise<void> {
  const shown = await showAccount(store.database, department, year, kindAsked(flags));
  if (shown.kind !== "account") throw missingAccount(shown, department, year);
  if (flags.json === true) printJson(writeSeed(shown.account));
  else printLines(showText(shown.account));
}

/** `juesuan show`: prints a stored account as published, as a seed file, or what an import reports of it. */
export function showCommand(packageFolder: string): Command {
  return new Command("show")
    .description("print a stored account as published")
    .argument("<department>", "any of its names, or its id")
    .argument("<year>", "fiscal year", yearArgument)
    .addOption(kindOption())
    .option("--json", "print it as a seed file, which loads back to the same figures")
    .option("--report", "print what was read of it, what was not understood, and every finding")
    .addOption(new Option("--language <language>", "of the report").choices(["zh", "en"]).default("en"))
    .action(async (department: string, year: number, flags: Flags) => {
      const store = await openReadyStore(readSettings(packageFolder), () => new Date());
      try {
        if (flags.report === true) await printReport(store, department, year, flags);
        else await printAccount(store, department, year, flags);
      } finally {
        await store.close();
      }
    });
}
