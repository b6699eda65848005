import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import sql from "sql-template-tag";
import { openStore } from "../../src/store/store.js";
import { doublingPdf } from "../ingest/readers/pdf/drawn-pdf.js";
import { ROOT } from "../support/api.js";
import { importableText } from "../support/importable-text.js";

const MAIN = path.join(ROOT, "dist", "cli", "main.js");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-interrupt-"));
  writeFileSync(path.join(folder, "a.txt"), importableText("示例市林业局", "10.00"));
  writeFileSync(path.join(folder, "c.txt"), importableText("示例市水务局", "10.00"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command under way, in a process group of its own as a terminal has it. */
function run(): ChildProcess {
  return spawn(process.execPath, [MAIN, "import", folder], {
    env: {
      PATH: process.env.PATH ?? "",
      DATABASE_URL: `sqlite:${path.join(folder, "store.db")}`,
      JUESUAN_SEEDS: "none",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
}

/** What a command has printed, and how it ended. */
class Watched {
  out = "";
  readonly code: Promise<unknown>;

  constructor(private readonly child: ChildProcess) {
    child.stdout?.on("data", (data: Buffer) => {
      this.out += data.toString();
    });
    this.code = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)));
  }

  async hasPrinted(word: string): Promise<void> {
    while (!this.out.includes(word)) await setTimeout(20);
  }

  /** Interrupts its group after each of the waits; its exit code or signal, and the milliseconds from the last interrupt to it. */
  async interrupt(waits: readonly number[]): Promise<{ code: unknown; took: number }> {
    let last = 0;
    for (const wait of waits) {
      await setTimeout(wait);
      // It may end before the second one comes.
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      last = Date.now();
      process.kill(-(this.child.pid ?? 0), "SIGINT");
    }
    return { code: await this.code, took: Date.now() - last };
  }
}

async function storedNames(): Promise<unknown[]> {
  const store = await openStore({ kind: "sqlite", file: path.join(folder, "store.db") }, { readOnly: true });
  const rows = await store.database.rows(sql`SELECT department_name FROM account`);
  await store.close();
  return rows.map((row) => row.department_name);
}

it("an interrupt ends an import within two seconds: what was reported is stored, the rest is not", async () => {
  writeFileSync(path.join(folder, "b.pdf"), doublingPdf(30));
  const command = new Watched(run());
  await command.hasPrinted(": stored");
  const { code, took } = await command.interrupt([0]);
  expect([code, command.out.split("\n").at(-2)]).toEqual([130, "1 read, 0 refused"]);
  expect(took).toBeLessThan(2_000);
  expect(await storedNames()).toEqual(["示例市林业局"]);
}, 60_000);

describe("while the database takes no transaction, an interrupt", () => {
  it.each([
    ["ends the import within two seconds", [500], 2_000],
    ["that comes twice ends it at once", [500, 200], 700],
  ])(
    "%s, and what was reported is stored, nothing else",
    async (_, waits, most) => {
      for (let number = 100; number < 1_000; number += 1) {
        const text = importableText(`示例市第${String(number)}局`, "10.00");
        writeFileSync(path.join(folder, `${String(number)}.txt`), text);
      }
      const command = new Watched(run());
      await command.hasPrinted(": stored");
      const store = await openStore({ kind: "sqlite", file: path.join(folder, "store.db") }, { readOnly: false });
      const { code, took } = await store.write(() => command.interrupt(waits));
      await store.close();
      // Ended by the signal itself, which shells call 130.
      expect(code).toBe("SIGINT");
      expect(took).toBeLessThan(most);
      expect(await storedNames()).toHaveLength(command.out.match(/^\S+: stored: /gm)?.length ?? 0);
    },
    60_000,
  );
});
