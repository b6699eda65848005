import { appendFileSync } from "node:fs";
import { onBothStores } from "../support/stores.js";
import { runWorld, type Wrong } from "./run-world.js";

const WORLDS = process.env["ORACLE_WORLDS"] ?? "2";
const FIRST = Number.parseInt(process.env["ORACLE_SEED"] ?? "1", 10);
const DATABASE = process.env["ORACLE_DATABASE"];

onBothStores("the independent oracle", (kind) => {
  it("agrees with every served value", async () => {
    if (DATABASE !== undefined && DATABASE !== kind) return;
    let count = 0;
    const wrong: Wrong[] = [];
    for (let seed = FIRST; seed < FIRST + Number.parseInt(WORLDS, 10); seed += 1) {
      const run = await runWorld(kind, seed);
      count += run.count;
      wrong.push(...run.wrong);
    }
    appendFileSync("/tmp/oracle-wrong.jsonl", wrong.map((one) => JSON.stringify(one)).join("\n") + "\n");
    console.log(kind, count, wrong.length);
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 600_000);
});
