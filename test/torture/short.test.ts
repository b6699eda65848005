import { execFile } from "node:child_process";
import path from "node:path";
import { z } from "zod";

const figures = z.looseObject({ broken: z.array(z.string()), faults: z.array(z.string()).optional() });
type Figures = z.infer<typeof figures>;

/** Runs a program of this folder in its short form: what it has seen. The whole of it runs by `npm run torture`. */
async function seenBy(program: string, size: number): Promise<Figures> {
  const words = [path.join(__dirname, `${program}.mjs`), "--size", String(size)];
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, words, { encoding: "utf8", maxBuffer: 10_000_000 }, (_error, out) => resolve(out));
  });
  return figures.parse(JSON.parse(stdout));
}

describe("what is stored", () => {
  it("is whole after imports were killed at random moments, on both databases", async () => {
    const seen = await seenBy("kill-imports", 2);
    expect(seen).toMatchObject({ sqlite: { kills: 2 }, postgres: { kills: 2 }, faults: [], broken: [] });
  }, 120_000);

  it("is what was reported where the disk is full at a random moment", async () => {
    const { skipped, ...seen } = await seenBy("full-disk", 1);
    // Only root may mount a disk that can be filled.
    if (skipped !== undefined) return;
    expect(seen).toMatchObject({ moments: 1, faults: [], broken: [] });
  }, 120_000);
});

it("a mutated document is read or refused for a reason, in time, and stored whole or not at all", async () => {
  const seen = await seenBy("mutated-documents", 60);
  expect(seen).toMatchObject({ documents: 60, crashed: 0, overDeadline: 0, halves: 0, faults: [], broken: [] });
}, 240_000);
