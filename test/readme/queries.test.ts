import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { readmeBlocks } from "./blocks.js";

const BLOCKS = readmeBlocks();
const QUERIES = BLOCKS.flatMap((block, index): [string, string, string | undefined][] => {
  if (block.language !== "graphql") return [];
  const next = BLOCKS[index + 1];
  const title = block.text.split("\n").slice(1, 3).join(" ").replace(/\s+/g, " ");
  return [[title, block.text, next?.language === "json" ? next.text : undefined]];
});

onBothStores("README", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("shows queries", () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(5);
  });

  it.each(QUERIES)("prints the real answer, in at most six statements:%s", async (_title, query, answer) => {
    if (answer === undefined) throw new Error("the query has no answer below it");
    expect(await api.ask(query)).toEqual(JSON.parse(answer));
    expect(api.statements.length).toBeLessThanOrEqual(/\bcomparison\b/.test(query) ? 3 : 6);
  });
});
