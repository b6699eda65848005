import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const MAIN = path.join(__dirname, "..", "..", "dist", "cli", "main.js");

function run(...args: string[]): { status: number | null; stderr: string; stdout: string } {
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", timeout: 20_000 });
}

const COMMANDS = run("--help")
  .stdout.split("\nCommands:\n")[1]
  ?.split("\n")
  .flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? [])
  .filter((name) => name !== "help");

describe("wrong usage", () => {
  it("is told of every command that --help lists", () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(["serve", "schema", "import", "show", "compare"]));
  });

  it.each(COMMANDS ?? [])(
    "of %s exits with 2, names the option that is wrong or missing and says where the command's help is",
    (command) => {
      const { status, stderr } = run(command, "--no-such-option");
      expect(status).toBe(2);
      expect(stderr).toMatch(/--no-such-option|required option '--\w+/);
      expect(stderr).toContain(`(juesuan ${command} --help says what it takes)`);
    },
  );
});

describe("output that a reader closes early", () => {
  it("is no fault, and nothing is said of it", async () => {
    const child = spawn(process.execPath, [MAIN, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
    // Closed before anything is printed, as `| head -0` does.
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    expect(await once(child, "close")).toEqual([0, null]);
    expect(said).toBe("");
  });
});
