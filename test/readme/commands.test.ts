import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../support/api.js";
import { readmeBlocks } from "./blocks.js";

interface Shown {
  readonly command: string;
  readonly output: string;
}

/** What the console blocks show: each line after "$ " is a command, what follows is what it prints. */
function shownCommands(): Shown[] {
  return readmeBlocks()
    .filter((block) => block.language === "console")
    .flatMap((block) => block.text.split(/^\$ /m).filter((part) => part !== ""))
    .map((part) => {
      const [command = "", ...output] = part.split("\n");
      return { command, output: output.join("\n") };
    });
}

const COMMANDS = shownCommands();
/** What it builds before each command stands there after the first one. */
const BUILDING = "npm run -s juesuan --";
const BUILT = "node dist/cli/main.js";
/** .ci/run runs these; everything else in a shell block would go untested. */
const OF_CI = /^npm ci && npm (start|test)$/;

describe("README's commands", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-readme-"));
  // A store of their own: what a checkout holds already is not what README shows.
  const env = { ...process.env, DATABASE_URL: `sqlite:${path.join(folder, "juesuan.db")}` };

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("are shown with their output, but for those that .ci/run runs", () => {
    expect(COMMANDS.length).toBeGreaterThan(0);
    const shell = readmeBlocks().filter((block) => block.language === "sh");
    expect(shell.flatMap((block) => block.text.trim().split("\n")).filter((line) => !OF_CI.test(line))).toEqual([]);
  });

  it.each(COMMANDS.map((one, index) => ({ ...one, index })))(
    "print what README shows: $command",
    ({ command, output, index }) => {
      const built = index === 0 ? command : command.replaceAll(BUILDING, BUILT);
      const ran = spawnSync("bash", ["-c", built], { cwd: ROOT, env, encoding: "utf8", timeout: 120_000 });
      expect(ran.stderr).toBe("");
      expect(ran.stdout).toBe(output);
      expect(ran.status).toBe(0);
    },
    180_000,
  );
});
