import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const SHARED = path.join("..", "shared", "documents");
const USAGE_EXIT = 2;

/** Documents of the folder with the file of what is to be found in them, and those that have none. */
function pairs(folder: string): { compared: (readonly [string, string])[]; leftOut: string[] } {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const all = files.map(({ name }) => {
    const expected = path.join(folder, "expected", `${path.parse(name).name}.json`);
    return { document: path.join(folder, name), expected, isKnown: existsSync(expected) };
  });
  return {
    compared: all.filter(({ isKnown }) => isKnown).map(({ document, expected }) => [document, expected] as const),
    leftOut: all.filter(({ isKnown }) => !isKnown).map(({ document }) => path.basename(document)),
  };
}

/** Documents against what a person read in them: [FOLDER] [--unlisted]; exit code 1 where one is not good enough. */
function main(args: readonly string[]): void {
  const folder = args.find((argument) => !argument.startsWith("--")) ?? SHARED;
  if (!existsSync(folder)) {
    process.stderr.write(`${folder} is not there: name a folder of documents with expected/NAME.json\n`);
    process.exitCode = USAGE_EXIT;
    return;
  }
  const { compared, leftOut } = pairs(folder);
  const flags = args.filter((argument) => argument.startsWith("--"));
  const failed = compared.filter(([document, expected]) => {
    const script = path.join(__dirname, "import-document.js");
    return spawnSync(process.execPath, [script, document, expected, ...flags], { stdio: "inherit" }).status !== 0;
  });
  for (const name of leftOut) process.stdout.write(`${name}: left out, it has no expected file\n`);
  const good = compared.length - failed.length;
  process.stdout.write(`${String(good)} of ${String(compared.length)} documents within the bounds\n`);
  if (failed.length > 0 || compared.length === 0) process.exitCode = 1;
}

main(process.argv.slice(2));
