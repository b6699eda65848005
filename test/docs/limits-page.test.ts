import { readFileSync } from "node:fs";
import path from "node:path";
import { BOUND_NAMES, BOUNDS } from "../../src/api/bounds.js";
import { READING_BOUNDS } from "../../src/ingest/reading/bounds.js";
import { ROOT } from "../support/api.js";

describe("docs/limits.md", () => {
  const page = readFileSync(path.join(ROOT, "docs", "limits.md"), "utf8");

  it("lists every bound with its setting, default and unit, and none that is not there", () => {
    const listed = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(listed).toEqual([
      ...BOUND_NAMES.map((bound) => {
        const { setting, default: usual, unit } = BOUNDS[bound];
        return `| \`${bound}\` | \`${setting}\` | ${String(usual)} | ${unit} |`;
      }),
      ...Object.entries(READING_BOUNDS).map(
        ([bound, { setting, default: usual, unit }]) =>
          `| \`${bound}\` | \`${setting}\` | ${String(usual)} | ${unit} |`,
      ),
    ]);
  });

  it("shows the error as it is, with the bound of today", () => {
    expect(page).toContain(`more than ${String(BOUNDS.rows.default)} ${BOUNDS.rows.unit} (${BOUNDS.rows.setting}); `);
  });
});
