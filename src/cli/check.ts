import { Command, Option } from "commander";
import type { AccountKind } from "../domain/account.js";
import type { AccountFindings } from "../domain/finding.js";
import { FindingSeverity } from "../domain/finding.js";
import { checkDocuments } from "../ingest/import/check-documents.js";
import { listDocuments } from "../ingest/import/list-documents.js";
import { DocumentReader } from "../ingest/reading/document-reader.js";
import { checkAccount, checkEveryAccount, TooManyFindings } from "../queries/check-accounts.js";
import { readBaseline, writeBaseline } from "./check/baseline.js";
import { checkReport, type CheckReport } from "./check/check-report.js";
import { reportCsv } from "./check/report-csv.js";
import { reportJson } from "./check/report-json.js";
import { reportSarif } from "./check/report-sarif.js";
import { reportText } from "./check/report-text.js";
import { whatToCheck, type WhatToCheck } from "./check/what-to-check.js";
import { kindAsked, kindOption, type KindFlag } from "./kind-option.js";
import { missingAccount } from "./missing-account.js";
import { printCsv, printJson, printLines, printRemarks } from "./output.js";
import { openReadyStore } from "./ready-store.js";
import { readSettings } from "./settings.js";
import { UserError } from "./user-error.js";

const FOUND_EXIT = 1;
const STOPPED_EXIT = 2;
const [NARROWEST, DEFAULT_WIDTH, WIDEST] = [60, 100, 140] as const;

interface CheckFlags extends KindFlag {
  readonly format: "table" | "json" | "csv" | "sarif";
  readonly language: "zh" | "en";
  readonly severity: "error" | "warning" | "info";
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

type Checked = Awaited<ReturnType<typeof checkDocuments>>;

const SEVERITIES = { error: FindingSeverity.ERROR, warning: FindingSeverity.WARNING, info: FindingSeverity.INFO };

async function fromStore(
  packageFolder: string,
  what: WhatToCheck,
  kind: AccountKind | null,
): Promise<readonly AccountFindings[]> {
  const store = await openReadyStore(readSettings(packageFolder), () => new Date());
  try {
    if (what.kind !== "account") return await checkEveryAccount(store.database);
    const { department, year } = what;
    const checked = await checkAccount(store.database, department, year, kind);
    if (checked.kind !== "account") throw missingAccount(checked, department, year);
    return checked.accounts;
  } finally {
    await store.close();
  }
}

async function fromDocuments(packageFolder: string, names: readonly string[]): Promise<Checked> {
  const files = await listDocuments(names);
  if (files.length === 0) throw new UserError(`no document is in ${names.join(", ")}`);
  const { reading, readers } = readSettings(packageFolder);
  const reader = new DocumentReader(packageFolder, reading, readers);
  try {
    return await checkDocuments(files, reader);
  } finally {
    reader.close();
  }
}

/** Ends with 2 whatever stops it, since 1 says that errors were found. */
async function check(packageFolder: string, words: readonly string[], kind: AccountKind | null): Promise<Checked> {
  try {
    const what = whatToCheck(words);
    if (what.kind === "documents") return await fromDocuments(packageFolder, what.names);
    return { accounts: await fromStore(packageFolder, what, kind), refusals: [] };
  } catch (error) {
    if (error instanceof UserError || error instanceof TooManyFindings)
      throw new UserError(error.message, STOPPED_EXIT);
    throw error;
  }
}

function print(report: CheckReport, flags: CheckFlags, version: string): void {
  const language = flags.language === "en" ? "EN" : "ZH";
  switch (flags.format) {
    case "table": {
      const width = Math.min(Math.max(process.stdout.columns || DEFAULT_WIDTH, NARROWEST), WIDEST);
      printLines(reportText(report, { language, width }));
      break;
    }
    case "json":
      printJson(reportJson(report, language));
      break;
    case "csv":
      printCsv(reportCsv(report, language));
      break;
    case "sarif":
      printJson(reportSarif(report, { version, language }));
      break;
  }
}

async function run(packageFolder: string, version: string, words: string[], flags: CheckFlags): Promise<void> {
  const given = flags.baseline === undefined ? null : await readBaseline(flags.baseline);
  const { accounts, refusals } = await check(packageFolder, words, kindAsked(flags));
  const found = accounts.flatMap(({ department, year, findings }) =>
    findings.map(({ fingerprint, rule, messageZh }) => ({ fingerprint, rule, department, year, message: messageZh })),
  );
  if (flags.writeBaseline !== undefined) await writeBaseline(flags.writeBaseline, accounts);
  const accepted = flags.writeBaseline === undefined ? given : [...(given ?? []), ...found];
  const report = checkReport(accounts, accepted, SEVERITIES[flags.severity]);
  print(report, flags, version);
  printRemarks(refusals.map((refusal) => `juesuan: ${refusal}`));
  if (refusals.length > 0) process.exitCode = STOPPED_EXIT;
  else if (report.counts.ERROR > 0) process.exitCode = FOUND_EXIT;
}

/** `juesuan check`: what the checks find in documents, in a stored account, or in every one. */
export function checkCommand(packageFolder: string, version: string): Command {
  return new Command("check")
    .description("show what the checks find in documents, in a stored account, or in the whole store")
    .argument("[what...]", "documents or folders; or a department and a year; or nothing: the whole store")
    .addOption(new Option("--format <format>").choices(["table", "json", "csv", "sarif"]).default("table"))
    .addOption(new Option("--language <language>", "of messages").choices(["zh", "en"]).default("zh"))
    .addOption(
      new Option("--severity <severity>", "the least grave that counts")
        .choices(["error", "warning", "info"])
        .default("info"),
    )
    .addOption(kindOption())
    .option("--baseline <file>", "findings that are accepted: JSON of an earlier run, or a list of fingerprints")
    .option("--write-baseline <file>", "accept what is found: write it to a file for --baseline")
    .addHelpText("after", "\nExit codes: 0 no error found, 1 errors found that are not accepted, 2 could not check")
    .action(async (words: string[], flags: CheckFlags) => run(packageFolder, version, words, flags));
}
