import { cpSync } from "node:fs";
import path from "node:path";
import { BOUNDS, boundsBy } from "../../src/api/bounds.js";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { createApi, ROOT, type SeededApi } from "../support/api.js";
import { writeWorld } from "../support/world.js";
import type { OracleWorld } from "./world/generate.js";

/** An API over the world and the price series of the project; it answers the largest question too. */
export async function serveWorld(kind: DatabaseTarget["kind"], world: OracleWorld): Promise<SeededApi> {
  const { folder, remove } = writeWorld(world);
  cpSync(path.join(ROOT, "seeds", "deflators"), path.join(folder, "deflators"), { recursive: true });
  try {
    return await createApi(
      kind,
      async (store) => {
        await loadSeeds(store.writer, folder, () => new Date("2026-01-02T03:04:05Z"));
      },
      boundsBy((bound) => BOUNDS[bound].most),
    );
  } finally {
    remove();
  }
}
