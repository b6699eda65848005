// `npm run torture -- --full --seed 7 --only kill-imports,overload`: runs the programs of this folder one after the other,
// prints what each has seen, and keeps it in docs/reliability. What else is given (--size, --minutes, --database) goes to
// each of them. `--page` only writes docs/reliability.md of what was kept; `--check` says whether it is what that gives.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { reliabilityPage } from "./page/page.mjs";
import { PARTS } from "./page/parts.mjs";
import { keepRecord, recordedParts } from "./page/records.mjs";

const PAGE = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));
const HANDED_ON = ["seed", "size", "minutes", "database"];

const { values } = parseArgs({
  options: {
    full: { type: "boolean" },
    page: { type: "boolean" },
    check: { type: "boolean" },
    only: { type: "string" },
    ...Object.fromEntries(HANDED_ON.map((name) => [name, { type: "string" }])),
  },
});

/** The parts that were asked for; ends the process for a name that is none. */
function asked() {
  const names = values.only?.split(",") ?? PARTS.map(({ name }) => name);
  const unknown = names.find((name) => PARTS.every((part) => part.name !== name));
  if (unknown === undefined) return PARTS.filter(({ name }) => names.includes(name));
  console.error(`--only ${unknown} is none of ${PARTS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

function figuresIn(printed) {
  try {
    return JSON.parse(printed.trim().split("\n").at(-1));
  } catch {
    return null;
  }
}

/** Runs one part: true where all that must hold has held. */
function runPart({ name, title }, words) {
  console.log(`\n${title} (${name})`);
  const program = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 100_000_000,
  });
  const figures = figuresIn(stdout);
  if (figures === null) {
    console.log(`  ended with ${status} and no figures`);
    return false;
  }
  for (const [figure, seen] of Object.entries(figures)) console.log(`  ${figure}: ${JSON.stringify(seen)}`);
  if (!keepRecord(name, { words, figures })) console.log("  not kept: docs/reliability holds those of the full size");
  return status === 0;
}

function isPageRight() {
  return readFileSync(PAGE, "utf8") === reliabilityPage(recordedParts());
}

if (values.check === true) {
  if (!isPageRight()) {
    console.error("docs/reliability.md is not what docs/reliability/*.json give: npm run torture -- --page writes it");
    process.exitCode = 1;
  }
} else {
  const words = [
    ...(values.full === true ? ["--full"] : []),
    ...HANDED_ON.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]])),
  ];
  const failed = values.page === true ? [] : asked().filter((part) => !runPart(part, words));
  writeFileSync(PAGE, reliabilityPage(recordedParts()));
  if (failed.length > 0) {
    console.error(`\nnot all held: ${failed.map(({ name }) => name).join(", ")}`);
    process.exitCode = 1;
  }
}
