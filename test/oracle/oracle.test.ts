import { STORES } from "./stores-asked.js";
import { runWorld, type Wrong } from "./run-world.js";
import { settings } from "./settings.js";

const SHOWN = 20;

/** A disagreement as a reader needs it: how to make the world again, what was asked, and both values. */
function describeWrong({ seed, query, path, served, right }: Wrong): string {
  const asked = query.replaceAll(/\s+/gu, " ");
  return `seed ${String(seed)} ${path}\n  served ${JSON.stringify(served)}\n  right  ${JSON.stringify(right)}\n  ${asked}`;
}

describe.each(STORES)("the independent oracle on %s", (kind) => {
  it(
    "finds every served number and verdict right",
    async () => {
      let count = 0;
      const wrong: Wrong[] = [];
      for (let { seed } = settings; count < settings.comparisons; seed += 1) {
        const run = await runWorld(kind, seed, settings.share);
        count += run.count;
        wrong.push(...run.wrong);
      }
      const shown = wrong.slice(0, SHOWN).map(describeWrong);
      expect({ comparisons: count, disagreements: wrong.length, shown }).toEqual({
        comparisons: count,
        disagreements: 0,
        shown: [],
      });
    },
    settings.limit,
  );
});
