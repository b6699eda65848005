import { readFileSync } from "node:fs";
import path from "node:path";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const QUERY = readFileSync(path.join(__dirname, "lukou-2020.graphql"), "utf8");

onBothStores("the account of 渌口区委政法委员会, 2020", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  });

  afterAll(async () => {
    await api.close();
  });

  it.each(["compiled", "plain"] as const)("answers as published, executed %s", async (execution) => {
    const answer = await api.ask(QUERY, {}, { execution });
    expect(answer).toEqual(JSON.parse(readFileSync(path.join(__dirname, "lukou-2020.expected.json"), "utf8")));
  });
});
