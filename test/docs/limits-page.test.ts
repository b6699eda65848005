import { readFileSync } from "node:fs";
import path from "node:path";
import { BOUND_NAMES, BOUNDS } from "../../src/api/bounds.js";
import { READING_BOUNDS } from "../../src/ingest/reading/bounds.js";
import { CLIENT_SETTINGS } from "../../src/server/client-settings.js";
import { SERVING_BOUNDS } from "../../src/server/serving-bounds.js";
import { ROOT } from "../support/api.js";

interface Bound {
  readonly setting: string;
  readonly default: number;
  readonly unit: string;
}

function named(bounds: Readonly<Record<string, Bound>>): (Bound & { readonly name: string })[] {
  return Object.entries(bounds).map(([name, bound]) => ({ name, ...bound }));
}

describe("docs/limits.md", () => {
  const page = readFileSync(path.join(ROOT, "docs", "limits.md"), "utf8");

  it("lists every bound with its setting, default and unit, and none that is not there", () => {
    const listed = page.split("\n").filter((line) => line.startsWith("| `"));
    const bounds = [
      BOUND_NAMES.map((name) => ({ name, ...BOUNDS[name] })),
      named(READING_BOUNDS),
      named(SERVING_BOUNDS),
    ];
    expect(listed).toEqual([
      ...bounds
        .flat()
        .map(
          ({ name, setting, default: usual, unit }) => `| \`${name}\` | \`${setting}\` | ${String(usual)} | ${unit} |`,
        ),
      ...Object.values(CLIENT_SETTINGS).map(
        ({ setting, default: usual, meaning }) => `| \`${setting}\` | ${usual} | ${meaning} |`,
      ),
    ]);
  });

  it("shows the error as it is, with the bound of today", () => {
    expect(page).toContain(`more than ${String(BOUNDS.rows.default)} ${BOUNDS.rows.unit} (${BOUNDS.rows.setting}); `);
  });
});
