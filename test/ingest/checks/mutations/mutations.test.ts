import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../../support/api.js";
import { mutationsPage } from "../../../docs/mutations-page.js";
import { drawMutations } from "./draw-mutations.js";
import { missed, runMutations, sharesOf, type Outcome } from "./run-mutations.js";

/** Of the changes that break a relation beyond rounding, in percent. */
const FOUND_AT_LEAST = 95;

describe("one thing changed in a correct account", () => {
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    outcomes = await runMutations(drawMutations());
  }, 120_000);

  it("is changed at least 200 times so that a relation is broken beyond rounding", () => {
    expect(sharesOf(outcomes).reduce((sum, { breaking }) => sum + breaking, 0)).toBeGreaterThanOrEqual(200);
  });

  it(`is found in at least ${String(FOUND_AT_LEAST)} % of those, the rest listed`, () => {
    const shares = sharesOf(outcomes);
    const [breaking, found] = [
      shares.reduce((sum, one) => sum + one.breaking, 0),
      shares.reduce((sum, one) => sum + one.found, 0),
    ];
    const rest = missed(outcomes).map(
      ({ mark, to, broken }) => `${mark.name}: ${mark.text} -> ${to} (${broken ?? ""})`,
    );
    const lines = shares.map((one) => `${one.kind}: ${String(one.found)} of ${String(one.breaking)}`);
    console.log([`found ${String(found)} of ${String(breaking)}`, ...lines, "not found:", ...rest].join("\n"));
    expect((100 * found) / breaking).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
  });

  it("is told in docs/checks-mutations.md as it is; npm run docs:checks writes it", () => {
    expect(readFileSync(path.join(ROOT, "docs", "checks-mutations.md"), "utf8")).toBe(mutationsPage(outcomes));
  });
});
