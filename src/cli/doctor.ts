import { Command } from "commander";
import { examineStore, repairStore, type Examination } from "../ingest/doctor/examine-store.js";
import { DocumentFolder } from "../store/documents/document-folder.js";
import { StoreFailure } from "../store/errors.js";
import { openStore } from "../store/store.js";
import { printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { storeFailed } from "./store-failed.js";

interface Flags {
  readonly repair?: boolean;
  readonly dryRun?: boolean;
}

const FOUND_EXIT = 1;

function summary({ faults, years }: Examination): string {
  const count = faults === 0 ? "no fault" : faults === 1 ? "1 fault" : `${String(faults)} faults`;
  return `${count} in ${String(years)} accounts`;
}

/** `juesuan doctor`: looks at the whole store; with --repair computes again what is not what the figures give. */
export function doctorCommand(packageFolder: string): Command {
  return new Command("doctor")
    .description(
      "look whether the store is whole: its files, references, kept documents, versions, and all that imports have computed",
    )
    .option("--repair", "settle versions and compute again what is found wrong; published figures are never changed")
    .option("--dry-run", "only look, also with --repair")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing is wrong, 1 something is (a line each), 2 wrong usage, 3 the store fails",
    )
    .action(async (flags: Flags) => {
      const { database, documents: folder } = readSettings(packageFolder);
      const documents = folder === null ? null : new DocumentFolder(folder);
      const doesRepair = flags.repair === true && flags.dryRun !== true;
      try {
        const store = await openStore(database, { readOnly: !doesRepair });
        try {
          const say = (fault: string): void => printLines([fault]);
          const found = await examineStore(store, say, documents);
          printLines([summary(found)]);
          if (!doesRepair || found.faults === 0) {
            if (found.faults > 0) process.exitCode = FOUND_EXIT;
            return;
          }
          await repairStore(store, found.toRepair);
          const left = await examineStore(store, say, documents);
          printLines([`after the repair: ${summary(left)}`]);
          if (left.faults > 0) process.exitCode = FOUND_EXIT;
        } finally {
          await store.close();
        }
      } catch (error) {
        if (error instanceof StoreFailure && error.fault === "DAMAGED") {
          printLines([`database: ${error.message}`, "1 fault, and nothing else could be read"]);
          process.exitCode = FOUND_EXIT;
          return;
        }
        throw storeFailed(error, database.kind);
      }
    });
}
