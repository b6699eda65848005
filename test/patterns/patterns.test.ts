import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const CHECK = path.join(__dirname, "check.mjs");
const report = z.object({ checked: z.number(), wrong: z.array(z.string()) });
const bounded = z.array(
  z.object({
    file: z.string(),
    source: z.string(),
    flags: z.string(),
    longest: z.number(),
    because: z.string(),
    pump: z.string(),
    suffix: z.string(),
  }),
);

/** What a child process prints: the list is a module that jest does not compile. */
async function printed(...words: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 10_000_000 });
  return JSON.parse(stdout);
}

test("every pattern of the source is linear by theory, or stands in the list of those whose text is bounded", async () => {
  const { checked, wrong } = report.parse(await printed(CHECK));
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(500);
}, 600_000);

test("every listed pattern is done with its attack, at the longest text that it is given, in less than two seconds of work", async () => {
  const list = path.join(__dirname, "bounded-patterns.mjs");
  const script = `import(${JSON.stringify(list)}).then((list) => console.log(JSON.stringify(list.BOUNDED_PATTERNS)))`;
  for (const { file, source, flags, longest, pump, suffix } of bounded.parse(await printed("-e", script))) {
    const attack = pump.repeat(Math.ceil(longest / pump.length)).slice(0, longest - suffix.length) + suffix;
    const pattern = new RegExp(source, `${flags}g`);
    const before = process.cpuUsage();
    [...attack.matchAll(pattern)].length.toString();
    const { user } = process.cpuUsage(before);
    expect({ file, isQuick: user < 2_000_000 }).toEqual({ file, isQuick: true });
  }
}, 60_000);
