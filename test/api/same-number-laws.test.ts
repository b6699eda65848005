import fc from "fast-check";
import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi, type World, type WorldCell } from "../support/world.js";

const FROM = 2019;
const YEARS = [2019, 2020, 2021, 2022];
const DEPARTMENTS = ["虚拟市甲局", "虚拟市乙局"];
const CONTINUITIES = ["STRICT", "SOURCED", "PROVISIONAL"];
/** Recoded, split, merged, and used again for another thing. */
const KEYS = ["2010101", "2010102", "2010201", "2010202", "2010203", "2010301", "2010302", "2010303", "2010401"];

type Evidence = "SOURCED" | "PROVISIONAL";

function edge(
  kind: string,
  evidence: Evidence,
  year: number,
  old: readonly string[],
  later: readonly string[],
): unknown {
  const named = (codes: readonly string[]): unknown[] => codes.map((code) => ({ code, name: `项${code}` }));
  const family = "FUNCTIONAL";
  return { id: `edge-${later.join("-")}`, family, kind, evidence, year, old: named(old), new: named(later) };
}

/** Mostly an amount; at times blank, withheld or not printed at all. */
const cell: fc.Arbitrary<WorldCell | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99, max: 999 }).map((whole) => `${String(whole)}.50`) },
  { weight: 1, arbitrary: fc.constantFrom(null, "涉密") },
  { weight: 2, arbitrary: fc.constant(undefined) },
);

/** Which code is printed: mostly as the crosswalk has it, at times whichever. */
function isExpected(key: string, year: number): boolean {
  if (["2010101", "2010201", "2010301", "2010302"].includes(key)) return year < 2021;
  return key === "2010401" || year >= 2021;
}

/** Codes that one edge joins, in the order of the kinds of evidence that are drawn. */
const JOINED = [
  ["2010101", "2010102"],
  ["2010201", "2010202", "2010203"],
  ["2010301", "2010302", "2010303"],
];

interface Drawn {
  readonly world: World;
  /** Some of the keys, which are asked for: all of them in every world would take too long. */
  readonly asked: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** The codes that are one series with a key. */
function seriesOf(key: string, continuity: string, evidence: readonly Evidence[]): readonly string[] {
  const at = JOINED.findIndex((codes) => codes.includes(key));
  const isFollowed = continuity === "PROVISIONAL" || (continuity === "SOURCED" && evidence[at] === "SOURCED");
  return isFollowed ? (JOINED[at] ?? [key]) : [key];
}

const drawnWorld: fc.Arbitrary<Drawn> = fc
  .record({
    asked: fc.shuffledSubarray(KEYS, { minLength: 4, maxLength: 4 }),
    evidence: fc.tuple(
      fc.constantFrom<Evidence>("SOURCED", "PROVISIONAL"),
      fc.constantFrom<Evidence>("SOURCED", "PROVISIONAL"),
      fc.constantFrom<Evidence>("SOURCED", "PROVISIONAL"),
    ),
    cells: fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 9 })), {
      minLength: DEPARTMENTS.length * YEARS.length * KEYS.length,
      maxLength: DEPARTMENTS.length * YEARS.length * KEYS.length,
    }),
  })
  .map(({ asked, evidence, cells }) => ({ asked, evidence, world: worldOf(evidence, cells) }));

function worldOf(
  [recode, split, merge]: readonly [Evidence, Evidence, Evidence],
  cells: readonly (readonly [WorldCell | undefined, number])[],
): World {
  return {
    crosswalk: {
      codes: [
        edge("RECODE", recode, 2021, ["2010101"], ["2010102"]),
        edge("SPLIT", split, 2021, ["2010201"], ["2010202", "2010203"]),
        edge("MERGE", merge, 2021, ["2010301", "2010302"], ["2010303"]),
        edge("NEW", "SOURCED", 2021, [], ["2010401"]),
      ],
    },
    accounts: DEPARTMENTS.flatMap((department, at) =>
      YEARS.map((year, yearAt) => {
        const rows: Record<string, WorldCell> = { total: "5000.00" };
        KEYS.forEach((key, keyAt) => {
          const [printed, chance] = cells[(at * YEARS.length + yearAt) * KEYS.length + keyAt] ?? [undefined, 0];
          if (printed !== undefined && (isExpected(key, year) || chance === 0)) rows[`${key} 项${key}`] = printed;
        });
        return { department, year, tables: { EXPENDITURE: rows } };
      }),
    ),
  };
}

interface Line {
  readonly key: string;
  readonly year: number;
  readonly amount: string | null;
}
interface Row {
  readonly department: { readonly name: string };
  readonly cells: readonly { readonly year: number; readonly amount: string | null; readonly lines: readonly Line[] }[];
  readonly overall: {
    readonly amount: string | null;
    readonly comparability: string;
    readonly currentLines: readonly Line[];
    readonly scopeDifferences: readonly { readonly kind: string; readonly after: readonly string[] }[];
  };
}
interface Ranking {
  readonly rows: readonly { readonly value: string; readonly department: { readonly name: string } }[];
  readonly unranked: readonly {
    readonly comparability: string;
    readonly reason: string;
    readonly departments: number;
  }[];
}
interface Found {
  readonly comparison: { readonly rows: readonly Row[] };
  readonly aggregates: { readonly groups: readonly { readonly year: number; readonly sum: string | null }[] };
  readonly lineItems: { readonly nodes: readonly Line[] };
  readonly amounts: Ranking;
  readonly changes: Ranking;
  readonly departments: { readonly nodes: readonly { readonly name: string }[] };
}

const BOUND = "100";

/** A comparison has a row where a key that is asked for is printed, so that it is asked for every key of the series. */
function requestFor(key: string, continuity: string, series: readonly string[]): string {
  const range = `fromYear: ${String(FROM)}, toYear: 2022, continuity: ${continuity}`;
  const ranking = (by: string): string =>
    `ranking(input: { by: ${by}, table: EXPENDITURE, key: "${key}", ${range}, synthetic: true }) { rows { value department { name } } unranked { comparability reason departments } }`;
  return `{
    comparison(input: { departmentNames: ${JSON.stringify(DEPARTMENTS)}, table: EXPENDITURE, keys: ${JSON.stringify(series)}, ${range} }) {
      rows { department { name } cells { year amount lines { key year amount } } overall { amount comparability currentLines { key year amount } scopeDifferences { kind after } } } }
    aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["${key}"], ${range} }, by: [YEAR]) { groups { year sum } }
    lineItems(filter: { tables: [EXPENDITURE], keys: ["${key}"], ${range} }, first: 500) { nodes { key year amount } }
    amounts: ${ranking("AMOUNT")}
    changes: ${ranking("CHANGE_AMOUNT")}
    departments(filter: { line: { table: EXPENDITURE, key: "${key}", ${range}, inEveryYear: true, amount: { min: "${BOUND}" } } }) { nodes { name } } }`;
}

/** Hundredths; amounts of these worlds have two decimals. */
function hundredths(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function sumOf(amounts: readonly (string | null)[]): bigint | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.map(hundredths).reduce((sum, one) => sum + one, 0n);
}

/** What the key means in the newest year: of a code that is used again the later thing. */
function isNewest(row: Row, key: string): boolean {
  return key !== "2010401" || row.cells.some(({ year, lines }) => year >= 2021 && lines.length > 0);
}

function ids(lines: readonly Line[]): string[] {
  return lines.map(({ key, year, amount }) => `${String(year)} ${key} ${amount ?? "-"}`).sort();
}

function checkRanking(rows: readonly Row[], { amounts, changes }: Found): void {
  const sums = rows.flatMap((row) => {
    if (row.cells.some(({ amount }) => amount === null)) return [];
    return [[row.department.name, sumOf(row.cells.map(({ amount }) => amount))]];
  });
  const shown = ({ rows: ranked }: Ranking): unknown[] =>
    ranked.map(({ value, department }) => [department.name, hundredths(value)]).sort();
  expect(shown(amounts)).toEqual(sums.sort());
  // A line that prints a blank is one of the group, though its sum leaves it out.
  const members = ({ currentLines, scopeDifferences }: Row["overall"]): number =>
    currentLines.length + scopeDifferences.flatMap(({ kind, after }) => (kind === "BLANK_MEMBER" ? after : [])).length;
  const isGroup = ({ overall }: Row): boolean => members(overall) > 1 && overall.amount !== null;
  const changed = rows.flatMap((row) =>
    row.overall.amount === null || isGroup(row) ? [] : [[row.department.name, hundredths(row.overall.amount)]],
  );
  expect(shown(changes)).toEqual(changed.sort());
  const groups = changes.unranked.filter(({ reason }) => reason === "COMPARED_AS_GROUP");
  expect(groups.reduce((count, { departments }) => count + departments, 0)).toBe(rows.filter(isGroup).length);
}

function check(key: string, found: Found): void {
  const all = found.comparison.rows;
  const rows = all.filter((row) => isNewest(row, key));
  expect(ids(found.lineItems.nodes)).toEqual(ids(all.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))));
  const sums = new Map(found.aggregates.groups.map(({ year, sum }) => [year, sum === null ? null : hundredths(sum)]));
  for (const year of YEARS) {
    const lines = rows.flatMap(({ cells }) => cells.filter((one) => one.year === year).flatMap((one) => one.lines));
    expect(sums.get(year) ?? null).toBe(sumOf(lines.map(({ amount }) => amount)));
  }
  checkRanking(rows, found);
  const within = rows.filter(({ cells }) =>
    cells.every(({ amount }) => amount !== null && hundredths(amount) >= hundredths(`${BOUND}.00`)),
  );
  expect(found.departments.nodes.map(({ name }) => name).sort()).toEqual(
    within.map(({ department }) => department.name).sort(),
  );
}

async function checkWorld(api: SeededApi, { asked, evidence }: Drawn): Promise<void> {
  for (const continuity of CONTINUITIES) {
    for (const key of asked) {
      const answer = await api.ask(requestFor(key, continuity, seriesOf(key, continuity, evidence)));
      expect(answer.errors).toBeUndefined();
      check(key, answer.data as unknown as Found);
    }
  }
}

onBothStores("a line of a department", (kind) => {
  it("has the same number by comparison, ranking, aggregates, lists of lines and filters of departments", async () => {
    await fc.assert(
      fc.asyncProperty(drawnWorld, async (drawn) => {
        const api = await createWorldApi(kind, drawn.world);
        try {
          await checkWorld(api, drawn);
        } finally {
          await api.close();
        }
      }),
      { seed: 20261127, numRuns: 2, endOnFailure: true },
    );
  }, 60_000);
});
