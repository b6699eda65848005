import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import { ROOT } from "./api.js";
import type { TestStore } from "./stores.js";

/** Loads the project's published accounts, without the many fictional ones, with its crosswalks and price series. */
export async function loadSomeSeeds({ writer }: TestStore): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-seeds-"));
  try {
    for (const name of ["crosswalk", "deflators", "lukou-political-legal-committee", "putuo-planning-bureau"]) {
      cpSync(path.join(ROOT, "seeds", name), path.join(folder, name), { recursive: true });
    }
    await loadSeeds(writer, folder, () => new Date("2026-01-02T03:04:05Z"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
