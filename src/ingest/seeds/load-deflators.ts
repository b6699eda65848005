import { readFile } from "node:fs/promises";
import path from "node:path";
import { Deflator } from "../../domain/deflator.js";
import { readDeflators, type StoredDeflator } from "../../store/read/deflators.js";
import type { Store } from "../../store/store.js";
import { replaceDeflators } from "../../store/write/deflators.js";
import { SeedFileError, type SeedProblem } from "../seed-files/seed-file-error.js";

const FILE = "deflators/world-bank-china.csv";
const HEADER = "series,year,percent";
const ROW = /^(CPI|GDP),(\d{4}),(-?\d+(?:\.\d+)?)$/;

function problemAt(line: number, reason: string): SeedProblem {
  return { path: `line ${String(line)}`, reason };
}

/** Reads the price series; `file` names it in errors. Throws SeedFileError with all that is wrong. */
export function parseDeflators(content: string, file: string): StoredDeflator[] {
  const [header, ...lines] = content.trimEnd().split(/\r?\n/);
  const problems: SeedProblem[] = [];
  if (header !== HEADER) problems.push(problemAt(1, `is ${JSON.stringify(header)}; write ${HEADER}`));
  const found = new Map<string, StoredDeflator>();
  lines.forEach((line, index) => {
    const [, name = "", year = "", percent = ""] = ROW.exec(line) ?? [];
    const series = Object.values(Deflator).find((one) => one === name);
    const key = `${name} ${year}`;
    if (series === undefined) {
      problems.push(problemAt(index + 2, `${JSON.stringify(line)} is no row; write CPI or GDP, a year and a percentage`));
    } else if (found.has(key)) problems.push(problemAt(index + 2, `${key} is given twice; keep one`));
    else found.set(key, { series, year: Number.parseInt(year, 10), percent });
  });
  if (problems.length > 0) throw new SeedFileError(file, problems);
  return [...found.values()];
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
}

function textOf(deflators: readonly StoredDeflator[]): string {
  return deflators.map(({ series, year, percent }) => `${series} ${String(year)} ${percent}`).sort().join("\n");
}

/**
 * Loads deflators/world-bank-china.csv of the folder of seeds in one transaction; nothing is written where it is stored
 * already, or where the folder has none. Throws SeedFileError.
 */
export async function loadDeflators(store: Store, folder: string): Promise<void> {
  const content = await readIfThere(path.join(folder, FILE));
  if (content === null) return;
  const deflators = parseDeflators(content, FILE);
  if (textOf(await readDeflators(store.database)) === textOf(deflators)) return;
  await store.write((database) => replaceDeflators(database, deflators));
}
