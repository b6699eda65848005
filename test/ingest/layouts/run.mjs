import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** `npm run layouts -- --mutants 2000 --seed 7`: reads that many accounts in another form and prints what became of them. */
const { values } = parseArgs({ options: { mutants: { type: "string" }, seed: { type: "string" } } });
const { mutants = "2000", seed = String(Math.floor(Date.now() / 1000) % 1_000_000) } = values;
if (!/^\d+$/.test(mutants) || !/^\d+$/.test(seed)) {
  console.error("--mutants and --seed take whole numbers");
  process.exitCode = 2;
} else {
  console.log(`${mutants} mutants, seeds from ${seed}`);
  const { status } = spawnSync("npx", ["jest", "--runInBand", "test/ingest/layouts/layouts.test.ts"], {
    stdio: "inherit",
    env: { ...process.env, JUESUAN_LAYOUT_MUTANTS: mutants, JUESUAN_LAYOUT_SEED: seed },
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
