import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../../../src/ingest/located.js";
import { readPdf } from "../../../../src/ingest/readers/pdf/read-pdf.js";

const DOCUMENT = "putuo-planning-bureau-2024";
const FOLDER = join(__dirname, "../../../../../shared/documents");

/** Every amount of the expected tables, however deep: strings with two decimals. */
function amountsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^-?\d+\.\d\d$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(amountsIn) : [];
}

function gridTexts(grids: readonly Grid[]): readonly string[] {
  return grids.flatMap(({ rows }) => rows.flat().map(({ text }) => text));
}

interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly total: string;
}

function isCodedRow(value: object): value is CodedRow {
  return "code" in value && "name" in value && "total" in value;
}

function codedRowsIn(value: unknown): readonly CodedRow[] {
  if (typeof value !== "object" || value === null) return [];
  return isCodedRow(value) ? [value] : Object.values(value).flatMap(codedRowsIn);
}

function columnCount({ rows }: Grid): number {
  return Math.max(...rows.flat().map(({ column, columnSpan = 1 }) => column + columnSpan - 1));
}

test("has the published document's expected file beside it", () => {
  expect(existsSync(join(FOLDER, `${DOCUMENT}.pdf`))).toBe(existsSync(join(FOLDER, "expected", `${DOCUMENT}.json`)));
});

if (existsSync(join(FOLDER, `${DOCUMENT}.pdf`))) {
  test("reads the tables of a published account: every printed amount, the same columns on every page", async () => {
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, "expected", `${DOCUMENT}.json`), "utf8"));
    const { pages, blocks } = await readPdf(readFileSync(join(FOLDER, `${DOCUMENT}.pdf`)), `${DOCUMENT}.pdf`);
    const grids = blocks.filter((block) => block.kind === "grid");
    const tables = typeof expected === "object" && expected !== null && "tables" in expected ? expected.tables : null;
    const texts = gridTexts(grids);
    const amounts = amountsIn(tables);
    expect(amounts.length).toBeGreaterThan(250);
    expect(amounts.filter((amount) => !texts.includes(amount))).toEqual([]);
    const coded = codedRowsIn(tables).map(({ code, name, total }) => [code, name, total]);
    const starts = grids.flatMap(({ rows }) =>
      rows.map((row) =>
        row
          .slice(0, 3)
          .map(({ text }) => text)
          .join(" "),
      ),
    );
    expect(coded.length).toBeGreaterThan(60);
    expect(coded.filter((row) => !starts.includes(row.join(" ")))).toEqual([]);
    expect(pages).toBe(30);
    // Pages 7 to 19 hold the nine tables, four of them on two pages; page 6 lists the units of the department.
    expect(grids.map((grid) => [grid.page, columnCount(grid), grid.rows.length, grid.continued ?? false])).toEqual([
      [6, 3, 6, false],
      [7, 4, 30, false],
      [8, 9, 14, false],
      [9, 9, 13, true],
      [10, 8, 14, false],
      [11, 8, 13, true],
      [12, 7, 17, false],
      [13, 7, 15, true],
      [14, 5, 23, false],
      [15, 5, 4, true],
      [16, 6, 40, false],
      [17, 12, 4, false],
      [18, 8, 3, false],
      [19, 8, 3, false],
    ]);
  });
}
