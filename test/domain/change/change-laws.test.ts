import fc from "fast-check";
import { chainedChange } from "../../../src/domain/change/chain.js";
import { changeOfSides } from "../../../src/domain/change/change-of-sides.js";
import { joinSides, mirrored, type JoinedLine, type JoinedSides } from "../../../src/domain/change/join-sides.js";
import { lineChange } from "../../../src/domain/change/line-change.js";
import type { JoinSide } from "../../../src/domain/change/side.js";
import type { Comparability } from "../../../src/domain/change.js";
import { Crosswalk } from "../../../src/domain/crosswalk.js";
import { figureKey, lineKey, type LineFacts, type PriorYear } from "../../../src/domain/facts.js";
import { absent, amountOf, type Observed } from "../../../src/domain/figure.js";
import { edge } from "../edges.js";

const TABLE = "EXPENDITURE";
const CODES = ["20101", "20102", "20103"] as const;

/** Fen of a cell, or why it has none; a row that is not there is undefined. */
type Cell = bigint | "BLANK" | "WITHHELD" | undefined;
type Row = Readonly<Partial<Record<string, Cell>>>;

function observed(cell: Exclude<Cell, undefined>): Observed {
  return typeof cell === "bigint" ? amountOf(cell, 2, "WAN_YUAN") : absent(cell);
}

function published(rows: Row): PriorYear {
  const lines = Object.entries(rows).flatMap(([key, cell]): LineFacts[] => {
    if (cell === undefined) return [];
    const place = {
      document: "",
      page: null,
      section: null,
      table: TABLE,
      row: null,
      column: null,
      line: null,
      text: null,
    } as const;
    const facts = {
      measure: "TOTAL",
      stage: "FINAL",
      observed: observed(cell),
      printed: null,
      unit: "WAN_YUAN",
      decimals: 2,
      origin: "TABLE",
      place,
    } as const;
    return [{ table: TABLE, key, name: key, figures: new Map([[figureKey("TOTAL", "FINAL"), facts]]) }];
  });
  return { lines: new Map(lines.map((line) => [lineKey(TABLE, line.key), line])), withheldTables: new Set() };
}

function side(year: number, accounts: readonly (Row | null)[]): JoinSide {
  return {
    year,
    accounts: accounts.map((rows, owner) => ({
      owner,
      published: rows === null ? null : published(rows),
      printed: () => new Set(Object.keys(rows ?? {}).filter((key) => rows?.[key] !== undefined)),
    })),
  };
}

const SPLIT = new Crosswalk([edge("SPLIT", 2021, ["20101"], ["20102", "20103"])]);

function join(key: string, current: JoinSide, base: JoinSide): JoinedSides {
  const what: JoinedLine = { table: TABLE, keys: [key], meanings: "current", measure: "TOTAL", stage: "FINAL" };
  return joinSides({ crosswalk: SPLIT, continuity: "SOURCED" }, what, current, base);
}

const anyFen = fc.bigInt({ min: -5n, max: 50n }).map((wan) => wan * 1_000_000n);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: anyFen },
  fc.constantFrom("BLANK" as const, "WITHHELD" as const, undefined),
);
const anyRow: fc.Arbitrary<Row> = fc.record(Object.fromEntries(CODES.map((code) => [code, anyCell])));
const anyAccounts = fc.array(fc.option(anyRow, { freq: 5 }), { minLength: 1, maxLength: 3 });

const MIRROR: Readonly<Partial<Record<Comparability, readonly Comparability[]>>> = {
  COMPARABLE: ["COMPARABLE", "BASE_ZERO", "BASE_NEGATIVE"],
  BASE_ZERO: ["COMPARABLE", "BASE_NEGATIVE"],
  BASE_NEGATIVE: ["COMPARABLE", "BASE_ZERO", "BASE_NEGATIVE"],
  BOTH_ZERO: ["BOTH_ZERO"],
  RECLASSIFIED: ["RECLASSIFIED"],
  // Both sides may be missing or withheld, and then the first reason in order is given on either.
  BASE_MISSING: ["CURRENT_MISSING"],
  NOT_DISCLOSED: ["NOT_DISCLOSED", "CURRENT_MISSING"],
  CURRENT_MISSING: ["BASE_MISSING", "CURRENT_MISSING", "NOT_DISCLOSED"],
};

describe("laws of changes", () => {
  it("two years mirror each other: the amount turns its sign, the verdict its sides", () => {
    fc.assert(
      fc.property(anyAccounts, anyAccounts, fc.constantFrom(...CODES), (later, earlier, key) => {
        const forth = join(key, side(2021, later), side(2020, earlier));
        const back = mirrored(forth);
        const one = changeOfSides(forth, []).computed;
        const other = changeOfSides(back, []).computed;
        expect(other.amountFen).toBe(one.amountFen === null ? null : -one.amountFen);
        expect(MIRROR[one.comparability]).toContain(other.comparability);
        expect(mirrored(back)).toEqual(forth);
      }),
      { numRuns: 1_000 },
    );
  });

  it("a group of which every member is known is the sum of its members, and of one more blank none the less", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFen, anyFen), { minLength: 1, maxLength: 3 }), anyFen, (parts, whole) => {
        const later = side(
          2021,
          parts.map(([a, b]) => ({ "20102": a, "20103": b })),
        );
        const earlier = side(2020, [{ "20101": whole }]);
        const { current } = join("20102", later, earlier);
        const sum = parts.reduce((total, [a, b]) => total + a + b, 0n);
        expect(current).toMatchObject({ observed: { kind: "amount", fen: sum }, blank: [], missing: [] });
        const withBlank = side(2021, [
          ...parts.map(([a, b]) => ({ "20102": a, "20103": b })),
          { "20102": "BLANK", "20103": 0n },
        ]);
        const more = join("20102", withBlank, earlier).current;
        expect(more.observed).toMatchObject({ kind: "amount", fen: sum });
        expect(more.blank).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it("a side with a member that is missing or withheld is unknown, and names it", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom<Row | null>(null, { "20102": "WITHHELD" }), (others, member) => {
        const { current } = join("20102", side(2021, [...others, member]), side(2020, [{ "20101": 1n }]));
        expect(current.observed.kind).toBe("absent");
        expect(current.missing.map(({ owner }) => owner)).toContain(others.length);
      }),
      { numRuns: 500 },
    );
  });

  it("knowing more never takes an amount away: a member that is loaded leaves no side unknown that was known", () => {
    fc.assert(
      fc.property(anyAccounts, anyAccounts, (later, earlier) => {
        const known = (accounts: typeof later): JoinSide => side(2021, accounts);
        const filled = later.map((rows) => rows ?? { "20102": 1n, "20103": 1n });
        const base = side(2020, earlier);
        const before = changeOfSides(join("20102", known(later), base), []).computed;
        const after = changeOfSides(join("20102", known(filled), base), []).computed;
        if (before.amountFen !== null) expect(after.amountFen).toEqual(before.amountFen);
      }),
      { numRuns: 500 },
    );
  });

  it("a chain whose yearly bases are those published is the ratio of its ends, whichever is the base", () => {
    const anyPositive = fc.bigInt({ min: 1n, max: 1_000n });
    fc.assert(
      fc.property(fc.array(anyPositive, { minLength: 2, maxLength: 6 }), (fen) => {
        const figures = fen.map((one) => amountOf(one, 2, "WAN_YUAN"));
        const steps = figures.slice(1).map((one, index) => lineChange(one, figures[index] ?? one, []));
        const [first = 1n] = fen;
        const last = fen.at(-1) ?? 1n;
        const end = amountOf(last, 2, "WAN_YUAN");
        const forth = chainedChange(end, steps, true).computed.ratio;
        const back = chainedChange(end, steps, false).computed.ratio;
        expect((forth?.numerator ?? 0n) * first).toBe((forth?.denominator ?? 0n) * last);
        expect((back?.numerator ?? 0n) * last).toBe((back?.denominator ?? 0n) * first);
      }),
      { numRuns: 500 },
    );
  });
});
