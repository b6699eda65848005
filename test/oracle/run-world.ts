import type { DatabaseTarget } from "../../src/store/target.js";
import { compareTrees, gather, type Compared } from "./asked/compare-trees.js";
import { Oracle } from "./asked/oracle.js";
import { questionsOf } from "./asked/questions.js";
import { Random } from "./exact/random.js";
import type { SeededApi } from "../support/api.js";
import { serveWorld } from "./serve-world.js";
import { generateWorld } from "./world/generate.js";

/** A query with the values of its answer that are not right. */
export interface Wrong {
  readonly seed: number;
  readonly query: string;
  readonly path: string;
  readonly served: unknown;
  readonly right: unknown;
}

export interface WorldRun {
  readonly count: number;
  readonly wrong: readonly Wrong[];
}

/** The data of an answer; errors and faults of the server in its place, which nothing right equals. */
async function answer(api: SeededApi, query: string): Promise<unknown> {
  try {
    const { data, errors } = await api.ask(query);
    return errors === undefined ? data : { errors };
  } catch (fault) {
    const cause = fault instanceof Error ? fault.cause : undefined;
    return { fault: String(fault), cause: String(cause) };
  }
}

/** Asks `share` percent of the questions of a seed's world on one database and holds each answer against what is right. */
export async function runWorld(kind: DatabaseTarget["kind"], seed: number, share: number): Promise<WorldRun> {
  const world = generateWorld(seed);
  const oracle = new Oracle(world);
  const api = await serveWorld(kind, world);
  const all: Compared[] = [];
  const wrong: Wrong[] = [];
  const asked = new Random(seed + 4_000_000).some(questionsOf(oracle, seed), share);
  try {
    for (const { query, right, shape = (served: unknown) => served } of asked) {
      const served = await answer(api, query);
      const shaped = shape(served);
      const compared = compareTrees(right(shaped), shaped);
      all.push(compared);
      wrong.push(...compared.disagreements.map((one) => ({ seed, query, ...one })));
    }
  } finally {
    await api.close();
  }
  return { count: gather(all).count, wrong };
}
