import type { DatabaseTarget } from "../../src/store/target.js";
import { createWorldApi, type World } from "./world.js";

/** What an API over a world answers to some queries, in their order. Throws where one has errors. */
export async function askWorld(
  kind: DatabaseTarget["kind"],
  world: World,
  ...queries: readonly string[]
): Promise<Record<string, unknown>[]> {
  const api = await createWorldApi(kind, world);
  try {
    const answers: Record<string, unknown>[] = [];
    for (const query of queries) {
      const { data, errors } = await api.ask(query);
      if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
      answers.push(data);
    }
    return answers;
  } finally {
    await api.close();
  }
}
