import type { Dataset } from "../../src/queries/dataset.js";
import { findDepartment } from "../../src/queries/find-department.js";
import { loadFromLines } from "../../src/queries/load-dataset.js";
import { COMPARISON_REACH, type Reach } from "../../src/queries/reach.js";
import { NotLoaded } from "../../src/store/errors.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const NAME = "示例市司法局";

/** One line of two years, at its final total, and nothing else. */
const NARROW: Reach = {
  ...COMPARISON_REACH,
  siblings: false,
  lines: [{ table: "EXPENDITURE", keys: ["total"] }],
  measures: ["TOTAL"],
  stages: ["FINAL"],
  fromYear: 2020,
  toYear: 2021,
  statements: false,
  tableStates: false,
};

interface Found {
  readonly dataset: Dataset;
  readonly departmentId: number;
}

onBothStores("a dataset that was loaded narrowly", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function load(more: Partial<Reach> = {}): Promise<Found> {
    const found = await findDepartment(api.database, { id: null, kind: null, name: NAME }, { ...NARROW, ...more });
    if (found === null) throw new Error(`no department ${NAME}`);
    return found;
  }

  /** What is asked, of a dataset that did not load it and of one that did. */
  const QUESTIONS: Readonly<Record<string, [(found: Found) => unknown, Partial<Reach>]>> = {
    "a year": [({ dataset, departmentId }) => dataset.versionOf(departmentId, 2019), { fromYear: 2019 }],
    "whether there is a year": [({ dataset, departmentId }) => dataset.hasYear(departmentId, 1990), { fromYear: null }],
    "all years": [
      ({ dataset, departmentId }) => dataset.yearsOf(departmentId, null, null),
      { fromYear: null, toYear: null },
    ],
    "the units of a year": [
      ({ dataset, departmentId }) => dataset.shownVersion(departmentId, 2022).units,
      { toYear: 2022 },
    ],
    "a line of another key": [
      ({ dataset, departmentId }) => dataset.line(departmentId, 2021, "EXPENDITURE", "999"),
      { lines: [{ table: "EXPENDITURE", keys: null }] },
    ],
    "a line of another table": [
      ({ dataset, departmentId }) => dataset.line(departmentId, 2021, "INCOME", "999"),
      { lines: [{ table: "INCOME", keys: ["999"] }] },
    ],
    "a line of a year as the base of another": [
      ({ dataset, departmentId }) => dataset.published(departmentId, 2020).lines.get("EXPENDITURE/999"),
      { lines: [{ table: null, keys: null }] },
    ],
    "every line of a table": [
      ({ dataset, departmentId }) => dataset.linesOf(departmentId, 2021, { table: "EXPENDITURE" }),
      { lines: [{ table: "EXPENDITURE", keys: null }] },
    ],
    "every line": [
      ({ dataset, departmentId }) => dataset.linesOf(departmentId, 2021, { table: null }),
      { lines: [{ table: null, keys: null }] },
    ],
    "a figure of another stage": [
      ({ dataset, departmentId }) =>
        dataset.line(departmentId, 2021, "EXPENDITURE", "total")?.figures.get("TOTAL/INITIAL_BUDGET"),
      { stages: null },
    ],
    "a figure of another measure": [
      ({ dataset, departmentId }) =>
        dataset.line(departmentId, 2021, "EXPENDITURE", "total")?.figures.get("PROJECT/FINAL"),
      { measures: ["TOTAL", "PROJECT"] },
    ],
    "every figure of a line": [
      ({ dataset, departmentId }) => dataset.line(departmentId, 2021, "EXPENDITURE", "total")?.figures.values(),
      { measures: null, stages: null },
    ],
    "what is stated of a line": [
      ({ dataset, departmentId }) =>
        dataset.statementsOf(dataset.line(departmentId, 2021, "EXPENDITURE", "total")?.id ?? 0),
      { statements: true },
    ],
    "the reasons of a year": [
      ({ dataset, departmentId }) => dataset.explanationsOf(departmentId, 2021),
      { statements: true, yearExplanations: true },
    ],
    "the findings of a year": [
      ({ dataset, departmentId }) => dataset.findingsOf(departmentId, 2021),
      { yearFindings: true },
    ],
    "the findings of a line": [
      ({ dataset, departmentId }) => {
        const line = dataset.line(departmentId, 2021, "EXPENDITURE", "total");
        return line === undefined ? null : dataset.findingsOfLine(line);
      },
      { findings: true },
    ],
    "which tables are withheld": [
      ({ dataset, departmentId }) => dataset.published(departmentId, 2021).withheldTables,
      { tableStates: true },
    ],
    "the scope of a table": [
      ({ dataset, departmentId }) => dataset.scopeOf(departmentId, 2021, "EXPENDITURE"),
      { tableStates: true },
    ],
    "the counts of a year": [
      ({ dataset, departmentId }) => dataset.indicatorsOf(departmentId, 2021),
      { indicators: true },
    ],
    "the versions of a year": [
      ({ dataset, departmentId }) => dataset.versionsOf(departmentId, 2021),
      { versions: "listed" },
    ],
    "what was known on a day": [
      ({ dataset, departmentId }) => dataset.at({ asOf: "2024-01-01" }).yearsOf(departmentId, 2021, 2021),
      { versions: "all" },
    ],
    "what a department publishes of another kind": [
      ({ dataset, departmentId }) => dataset.departmentOfKind(departmentId, "UNIT_FINAL"),
      { kinds: true },
    ],
    "the departments that a succession names": [
      ({ dataset }) =>
        dataset.departmentsMeantBy(
          { id: "s", kind: "RENAME", year: 2021, old: [], new: [], units: [], note: null },
          "DEPARTMENT_FINAL",
        ),
      { succession: true },
    ],
  };

  it.each(Object.entries(QUESTIONS))(
    "refuses to say %s, and says it where it was loaded",
    async (_what, [ask, more]) => {
      const narrow = await load();
      expect(() => ask(narrow)).toThrow(NotLoaded);
      const wide = await load(more);
      expect(() => ask(wide)).not.toThrow();
    },
  );

  it("refuses to say anything of a department or a line that it does not know", async () => {
    const { dataset } = await load();
    expect(() => dataset.department(0)).toThrow(NotLoaded);
    expect(() => dataset.yearsOf(0, 2021, 2021)).toThrow(NotLoaded);
    expect(() => dataset.lineById(0)).toThrow(NotLoaded);
  });

  it("says that a line is absent where its key was loaded and the account does not have it", async () => {
    const { dataset, departmentId } = await load({ lines: [{ table: "EXPENDITURE", keys: ["999"] }] });
    expect(dataset.line(departmentId, 2021, "EXPENDITURE", "999")).toBeUndefined();
    expect(dataset.versionOf(departmentId, 2021)?.year).toBe(2021);
  });

  it("knows of single lines the years that are reached from them, and nothing beside", async () => {
    const total = (await load()).dataset.allDepartments()[0]?.id ?? 0;
    const { dataset: narrow } = await load();
    const line = narrow.line(total, 2021, "EXPENDITURE", "total");
    if (line === undefined) throw new Error("the seeds have no total");
    const reach: Reach = { ...NARROW, lines: [], fromYear: null, toYear: null, years: "prior" };
    const dataset = await loadFromLines(api.database, [line.id], [], reach);
    expect(dataset.line(total, 2021, "EXPENDITURE", "total")?.id).toBe(line.id);
    expect(dataset.line(total, 2020, "EXPENDITURE", "total")?.key).toBe("total");
    expect(() => dataset.line(total, 2019, "EXPENDITURE", "total")).toThrow(NotLoaded);
    expect(() => dataset.line(total, 2020, "EXPENDITURE", "999")).toThrow(NotLoaded);
    expect(() => dataset.linesOf(total, 2020, { table: "EXPENDITURE" })).toThrow(NotLoaded);

    const whole = await loadFromLines(api.database, [line.id], [], { ...reach, siblings: true });
    expect(whole.line(total, 2020, "EXPENDITURE", "999")).toBeUndefined();
    expect(whole.linesOf(total, 2020, { table: "EXPENDITURE" }).length).toBeGreaterThan(1);
    expect(() => whole.linesOf(total, 2020, { table: "INCOME" })).toThrow(NotLoaded);
  });
});
