import { boundsBy, DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { askWithin } from "../api/bounds/ask-within.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { readmeBlocks } from "./blocks.js";

const QUERIES = readmeBlocks().flatMap(({ language, text }) => (language === "graphql" ? [text] : []));

/** A tenth of each bound; of the depth, of which a query has few, and of time, which this machine may be short of, all. */
const TENTH = boundsBy((bound) =>
  bound === "depth" || bound === "work" || bound === "deadline"
    ? DEFAULT_BOUNDS[bound]
    : Math.floor(DEFAULT_BOUNDS[bound] / 10),
);

onBothStores("the bounds", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it.each(["compiled", "plain"] as const)(
    "have room for every query of README ten times over: %s",
    async (execution) => {
      expect(QUERIES.length).toBeGreaterThanOrEqual(5);
      for (const query of QUERIES) {
        const { errors } = await askWithin(query, { database: api.database, bounds: TENTH, execution });
        expect(errors === undefined ? "" : `${JSON.stringify(errors)} of ${query}`).toBe("");
      }
    },
  );
});
