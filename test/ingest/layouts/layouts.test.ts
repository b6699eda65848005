import { readAccount } from "../../../src/ingest/read-account.js";
import { judge } from "./judge.js";
import { mutantOf, type Mutant } from "./mutate-layouts.js";
import { FORMATS, printDocument } from "./print-document.js";
import { printedAccount } from "./printed-account.js";

const settings = { mutants: process.env.JUESUAN_LAYOUT_MUTANTS, seed: process.env.JUESUAN_LAYOUT_SEED };
const MUTANTS = Number.parseInt(settings.mutants ?? "80", 10);
const SEED = Number.parseInt(settings.seed ?? "1", 10);
const MS_A_MUTANT = 500;

/** What share of the mutants came to this, and of each change of form. */
function shares(mutants: readonly Mutant[]): string {
  const count = (outcome: string): number => mutants.filter((one) => one.outcome === outcome).length;
  const share = (outcome: string): string =>
    `${outcome} ${String(count(outcome))} (${((100 * count(outcome)) / mutants.length).toFixed(1)} %)`;
  return `${String(mutants.length)} mutants: ${share("right")}, ${share("reported")}, ${share("wrong")}\n`;
}

describe("an account in another form", () => {
  it.each(FORMATS)("is right as it was written, in each of its prints: %s", async (format) => {
    for (let print = 0; print < 3; print += 1) {
      const account = printedAccount((count) => print % count);
      const verdict = judge(account, await readAccount(await printDocument(account, format), `account.${format}`));
      expect(verdict).toEqual({ outcome: "right", faults: [] });
    }
  });

  it(
    `is read right, or what is not is reported, in ${String(MUTANTS)} forms`,
    async () => {
      const mutants: Mutant[] = [];
      for (let at = 0; at < MUTANTS; at += 1) mutants.push(await mutantOf(SEED + at));
      if (settings.mutants !== undefined) process.stdout.write(shares(mutants));
      const wrong = mutants.filter(({ outcome }) => outcome === "wrong");
      expect(
        wrong.map(({ seed, name, faults }) => `${String(seed)} ${name}\n  ${faults.join("\n  ")}`).join("\n"),
      ).toBe("");
      expect(mutants.filter(({ outcome }) => outcome === "right").length * 2).toBeGreaterThan(MUTANTS);
    },
    30_000 + MUTANTS * MS_A_MUTANT,
  );
});
