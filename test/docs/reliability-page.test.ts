import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../support/api.js";

it("docs/reliability.md is what the figures beside it give; npm run torture writes both", () => {
  const words = [path.join(ROOT, "test", "torture", "run.mjs"), "--check"];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
