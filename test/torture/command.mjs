import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** A command of the built `juesuan` under way, in a process group of its own; `npm run build:code` comes first. */
export class Command {
  out = "";
  err = "";
  isOver = false;

  constructor(words, url, env = {}) {
    if (!existsSync(MAIN)) throw new Error("dist/ is not there: run npm run build:code first");
    this.child = spawn(process.execPath, [MAIN, ...words], {
      env: { PATH: process.env.PATH, DATABASE_URL: url, JUESUAN_SEEDS: "none", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.child.stdout.setEncoding("utf8").on("data", (chunk) => (this.out += chunk));
    this.child.stderr.setEncoding("utf8").on("data", (chunk) => (this.err += chunk));
    /** Its exit code, or the signal that ended it. */
    this.ended = new Promise((resolve) =>
      this.child.once("close", (code, signal) => {
        this.isOver = true;
        resolve(signal ?? code);
      }),
    );
  }

  /** The accounts that it says are stored, as "NAME YEAR", in their order; a line that is cut off says nothing. */
  get stored() {
    const lines = this.out.matchAll(/^\S+: (?:stored|read again in place): (.+?) (\d{4}): (?=.*\n)/gm);
    return [...lines].map(([, name, year]) => `${name} ${year}`);
  }

  /** Kills it alone, as the system does where memory is short; how long its own processes outlive it, in milliseconds. */
  async kill() {
    const began = performance.now();
    this.child.kill("SIGKILL");
    await this.ended;
    while (this.isAnyAlive() && performance.now() - began < 10_000) await delay(20);
    return performance.now() - began;
  }

  isAnyAlive() {
    try {
      process.kill(-this.child.pid, 0);
      return true;
    } catch {
      return false;
    }
  }
}

/** Runs a command to its end. */
export async function run(words, url, env) {
  const command = new Command(words, url, env);
  const code = await command.ended;
  return { code, out: command.out, err: command.err, stored: command.stored };
}
