// Random valid queries, on each database by both ways of execution: no answer differs, none is a fault of the server.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { report, seed, sizeOf } from "./part.mjs";

const QUERIES = sizeOf({ short: 200, full: 10_000 });
const cwd = fileURLToPath(new URL("../..", import.meta.url));

const began = performance.now();
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ["test/fuzz/run.mjs", "--queries", String(QUERIES), "--seed", String(seed)],
  { cwd, encoding: "utf8", maxBuffer: 100_000_000 },
);
const seen = (kind) => {
  const line = stdout.split("\n").find((one) => one.includes(`${kind}: {`));
  return line === undefined ? null : JSON.parse(line.slice(line.indexOf("{")));
};
const [sqlite, postgres] = [seen("sqlite"), seen("postgres")];
const differences = status === 0 ? [] : [stderr.slice(0, 2_000)];
report(
  "fuzzed queries",
  { sqlite, postgres, seconds: Math.round((performance.now() - began) / 1_000), differences },
  { sameAnswers: status === 0, asked: [sqlite, postgres].every((one) => one?.requests === QUERIES) },
);
