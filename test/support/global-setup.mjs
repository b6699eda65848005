import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import startPostgres from "./postgres-server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Jest's globalSetup: builds what tests of the command and the page run, once and before any of them, so that no two
 * test files build at the same moment; then starts PostgreSQL.
 */
export default async function setUp() {
  const built = spawnSync("npm", ["run", "-s", "build"], {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (built.status !== 0) throw new Error(`npm run build failed:\n${built.stdout}${built.stderr}`);
  await startPostgres();
}
