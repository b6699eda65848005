#!/usr/bin/env node
import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { crosswalkCommand } from "./crosswalk.js";
import { UserError } from "./user-error.js";
import { backupCommand } from "./backup.js";
import { checkCommand } from "./check.js";
import { compareCommand } from "./compare.js";
import { doctorCommand } from "./doctor.js";
import { importCommand } from "./import.js";
import { printLines, printRemarks } from "./output.js";
import { removeCommand } from "./remove.js";
import { restoreCommand } from "./restore.js";
import { schemaCommand } from "./schema.js";
import { serveCommand } from "./serve.js";
import { showCommand } from "./show.js";
import { storeFailed } from "./store-failed.js";

const PACKAGE_FOLDER = path.join(__dirname, "..", "..");
const USAGE_EXIT = 2;

function version(): string {
  const text = readFileSync(path.join(PACKAGE_FOLDER, "package.json"), "utf8");
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? "unknown";
}

/** Commander leaves with 1 for wrong usage; by convention that is 2 here, and help and version are 0. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? 0 : USAGE_EXIT;
}

function unexpected(error: unknown): string[] {
  return `unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.split("\n");
}

/** What commander prints: help, and what is wrong with words that may be names of files. */
const COMMANDER_OUTPUT = {
  writeOut: (text: string) => printLines(text.replace(/\n$/, "").split("\n")),
  writeErr: (text: string) => printRemarks(text.replace(/\n$/, "").split("\n")),
};

/** `juesuan check | head` closes our output early: that is no fault, and what is under way still ends. */
function bearClosedOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** Where files may not grow (ulimit -f), a write is to fail with an error that is told, not to end the process. */
function bearFileLimit(): void {
  process.on("SIGXFSZ", () => undefined);
}

async function main(): Promise<void> {
  bearClosedOutput();
  bearFileLimit();
  const program = new Command("juesuan")
    .description("Compares the published final accounts (部门决算) of government departments across years.")
    .version(version())
    .exitOverride()
    .configureOutput(COMMANDER_OUTPUT)
    // What stands behind a command is that command's: remove has a --version of its own.
    .enablePositionalOptions()
    .showHelpAfterError("(juesuan --help lists the commands)");
  program.addCommand(serveCommand(PACKAGE_FOLDER));
  program.addCommand(schemaCommand(PACKAGE_FOLDER));
  program.addCommand(importCommand(PACKAGE_FOLDER));
  program.addCommand(showCommand(PACKAGE_FOLDER));
  program.addCommand(checkCommand(PACKAGE_FOLDER, version()));
  program.addCommand(crosswalkCommand(PACKAGE_FOLDER));
  program.addCommand(compareCommand(PACKAGE_FOLDER));
  program.addCommand(doctorCommand(PACKAGE_FOLDER));
  program.addCommand(removeCommand(PACKAGE_FOLDER));
  program.addCommand(backupCommand(PACKAGE_FOLDER));
  program.addCommand(restoreCommand(PACKAGE_FOLDER));
  for (const command of program.commands) {
    command
      .exitOverride()
      .configureOutput(COMMANDER_OUTPUT)
      .showHelpAfterError(`(juesuan ${command.name()} --help says what it takes)`);
  }
  await program.parseAsync(process.argv);
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = exitCodeOf(error);
    return;
  }
  const fault = storeFailed(error, null);
  const [first = "", ...rest] = fault instanceof UserError ? fault.lines : unexpected(fault);
  printRemarks([`juesuan: ${first}`, ...rest]);
  process.exitCode = fault instanceof UserError ? fault.exitCode : 1;
});
