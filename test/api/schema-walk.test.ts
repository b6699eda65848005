import { knownValues } from "../fuzz/known-values.js";
import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";
import { LINES, RANKING, ReachProof } from "./reach-proof.js";
import { REACH_WORLD } from "./reach-world.js";

/** Random requests in all, most on SQLite, which is the faster one. */
const REQUESTS = { sqlite: 100, postgres: 40 };
const SEED = 71_000;

onBothStores("a selection", (kind) => {
  let api: SeededApi;
  let proof: ReachProof;

  beforeAll(async () => {
    api = await createWorldApi(kind, REACH_WORLD);
    proof = new ReachProof(api.database, await knownValues((query) => api.ask(query)));
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("starts at lines whose drivers are of every kind", async () => {
    const answer = await api.ask(`{ lineItems${LINES} { nodes { drivers { kind lineItem { year } } } } }`);
    const printed = JSON.stringify(answer);
    for (const driver of ["CONTINUING", "NEW", "ENDED", "RECLASSIFIED_IN", "RECLASSIFIED_OUT", "RESIDUAL"]) {
      expect(printed).toContain(`"kind":"${driver}"`);
    }
    expect(printed).toContain('"kind":"ENDED","lineItem":{"year":2020}');
  });

  it("starts at a ranking with departments that have no rank, and members that are missing", async () => {
    const answer = await api.ask(
      `{ ranking${RANKING} { unranked { rows { department { name } missingMembers { stage } } } } }`,
    );
    expect(JSON.stringify(answer)).toContain('"missingMembers":[{"stage":');
  });

  it("of a line to which a driver or a derived reason leads loads all that any field of it needs", async () => {
    const reasons = "change { explanations(includeDerived: true) { lineItem {";
    const inYear = `{ department(name: "示例市档案局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "20101") {`;
    const compared = `{ comparison(input: { departmentNames: ["示例市档案局"], fromYear: 2021, toYear: 2021, table: EXPENDITURE, keys: ["20101"] }) {`;
    const ways = [
      ...[`{ lineItems${LINES} { nodes {`, inYear].flatMap((start) => [
        `${start} drivers { lineItem {`,
        `${start} drivers { lineItem { drivers { lineItem {`,
        `${start} change { drivers { lineItem {`,
        `${start} ${reasons}`,
        `${start} drivers { lineItem { ${reasons}`,
      ]),
      `${compared} rows { cells { ${reasons}`,
      `${compared} rows { cells { change { drivers { lineItem {`,
      `${compared} rows { overall { drivers { lineItem {`,
    ];
    expect((await proof.ofLinesAt(ways)).join("\n\n")).toBe("");
  }, 60_000);

  it("of any one field loads all that the field needs, from whatever root and with whatever arguments", async () => {
    // What is reached does not depend on the database; there the defaults have to do.
    expect((await proof.ofEveryField(kind === "sqlite")).join("\n\n")).toBe("");
  }, 300_000);

  it(`of any depth loads all that it needs: ${String(REQUESTS[kind])} random requests`, async () => {
    expect((await proof.ofRandom(SEED, REQUESTS[kind])).join("\n\n")).toBe("");
  }, 300_000);
});
