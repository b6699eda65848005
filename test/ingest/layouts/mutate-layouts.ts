import { Random } from "../../../bench/random.js";
import { readAccount } from "../../../src/ingest/read-account.js";
import { judge, type Verdict } from "./judge.js";
import { MUTATIONS } from "./mutations.js";
import { FORMATS, printDocument } from "./print-document.js";
import { printedAccount } from "./printed-account.js";

/** One mutant: what was done to it, in which format, and what became of it. */
export interface Mutant extends Verdict {
  readonly seed: number;
  readonly name: string;
}

const NAMES = Object.keys(MUTATIONS);

/** Makes the mutant of this seed, with one change of form or two, and reads it. */
export async function mutantOf(seed: number): Promise<Mutant> {
  const random = new Random(seed);
  const choose = (count: number): number => random.below(count);
  const format = FORMATS[choose(FORMATS.length)] ?? "txt";
  const account = printedAccount(choose);
  const done: string[] = [];
  for (let tries = 0, wanted = 1 + choose(2); done.length < wanted && tries < 20; tries += 1) {
    const name = NAMES[choose(NAMES.length)] ?? "";
    if (MUTATIONS[name]?.(account, choose, format) === true) done.push(name);
  }
  const bytes = await printDocument(account, format);
  const verdict = judge(account, await readAccount(bytes, `mutant.${format}`));
  return { ...verdict, seed, name: `${format}: ${done.join(", ")}` };
}
