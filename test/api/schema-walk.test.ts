import { knownValues } from "../fuzz/known-values.js";
import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";
import { ReachProof } from "./reach-proof.js";
import { REACH_WORLD } from "./reach-world.js";

/** Random requests in all, most on SQLite, which is the faster one. */
const REQUESTS = { sqlite: 200, postgres: 80 };
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

  it("of any one field loads all that the field needs, from whatever root and with whatever arguments", async () => {
    // What is reached does not depend on the database; there the defaults have to do.
    expect((await proof.ofEveryField(kind === "sqlite")).join("\n\n")).toBe("");
  }, 300_000);

  it(`of any depth loads all that it needs: ${String(REQUESTS[kind])} random requests`, async () => {
    expect((await proof.ofRandom(SEED, REQUESTS[kind])).join("\n\n")).toBe("");
  }, 300_000);
});
