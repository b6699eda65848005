// npm run oracle -- --comparisons 1000000 --seed 7 --database sqlite
// Runs the oracle on as many random worlds as it takes; jest starts PostgreSQL and compiles, as it does for the tests.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    comparisons: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    database: { type: "string" },
  },
});

for (const [name, value] of [
  ["--comparisons", values.comparisons],
  ["--seed", values.seed],
]) {
  if (!/^[1-9]\d{0,8}$/u.test(value)) {
    console.error(`${name} ${value}: a whole number from 1 on is needed`);
    process.exit(2);
  }
}
if (values.database !== undefined && !["sqlite", "postgres"].includes(values.database)) {
  console.error(`--database ${values.database}: sqlite or postgres is needed`);
  process.exit(2);
}

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [jest, "test/oracle/oracle.test.ts"], {
  stdio: "inherit",
  env: {
    ...process.env,
    JUESUAN_ORACLE_COMPARISONS: values.comparisons,
    JUESUAN_ORACLE_SEED: values.seed,
    JUESUAN_ORACLE_SHARE: "100",
    ...(values.database === undefined ? {} : { JUESUAN_ORACLE_DATABASE: values.database }),
  },
});
process.exitCode = status ?? 1;
