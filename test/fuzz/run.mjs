import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** `npm run fuzz -- --queries 20000 --seed 7 --database postgres`: asks that many random requests on each database, or on the one. */
const { values } = parseArgs({
  options: { queries: { type: "string" }, seed: { type: "string" }, database: { type: "string" } },
});
const { queries = "20000", seed = String(Math.floor(Date.now() / 1000)), database } = values;
if (!/^\d+$/.test(queries) || !/^\d+$/.test(seed)) {
  console.error("--queries and --seed take whole numbers");
  process.exitCode = 2;
} else if (database !== undefined && !["sqlite", "postgres"].includes(database)) {
  console.error(`--database ${database}: sqlite or postgres is needed`);
  process.exitCode = 2;
} else {
  console.log(`${queries} requests on ${database ?? "each database"}, seeds from ${seed}`);
  const only = database === undefined ? [] : ["--testNamePattern", `\\(${database}\\)`];
  const { status } = spawnSync("npx", ["jest", "--runInBand", "test/fuzz/served-against-graphql-js.test.ts", ...only], {
    stdio: "inherit",
    env: { ...process.env, JUESUAN_FUZZ_QUERIES: queries, JUESUAN_FUZZ_SEED: seed },
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
