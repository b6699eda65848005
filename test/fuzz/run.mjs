import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** `npm run fuzz -- --queries 20000 --seed 7`: asks that many random requests on each database. */
const { values } = parseArgs({ options: { queries: { type: "string" }, seed: { type: "string" } } });
const { queries = "20000", seed = String(Math.floor(Date.now() / 1000)) } = values;
if (!/^\d+$/.test(queries) || !/^\d+$/.test(seed)) {
  console.error("--queries and --seed take whole numbers");
  process.exitCode = 2;
} else {
  console.log(`${queries} requests on each database, seeds from ${seed}`);
  const { status } = spawnSync("npx", ["jest", "--runInBand", "test/fuzz/served-against-graphql-js.test.ts"], {
    stdio: "inherit",
    env: { ...process.env, JUESUAN_FUZZ_QUERIES: queries, JUESUAN_FUZZ_SEED: seed },
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
