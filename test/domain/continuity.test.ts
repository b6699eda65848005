import fc from "fast-check";
import { joinCodes, seriesOf, type CodeJoin } from "../../src/domain/continuity.js";
import { Crosswalk, EdgeKind, type Continuity, type CrosswalkEdge } from "../../src/domain/crosswalk.js";
import { edge } from "./edges.js";

const PROVISIONAL = { evidence: "PROVISIONAL" } as const;
/** 2049901 became 2049999 in 2021, 2022 or 2023. */
const RECODE = edge("RECODE", 2021, ["2049901"], ["2049999"], { firstYear: 2021, lastYear: 2023 });
const SPLIT = edge("SPLIT", 2019, ["20704"], ["20706", "20708"]);

/** Joins one code of the current year with the base year, where those codes have figures. */
function join(
  edges: readonly CrosswalkEdge[],
  code: string,
  [baseYear, base]: readonly [number, readonly string[]],
  [currentYear, current]: readonly [number, readonly string[]],
  continuity: Continuity = "SOURCED",
): CodeJoin {
  const crosswalk = new Crosswalk(edges);
  const meanings = new Set([crosswalk.meaning("FUNCTIONAL", code, currentYear)]);
  const isPresent = (one: string, side: string): boolean => (side === "base" ? base : current).includes(one);
  return joinCodes(crosswalk, continuity, { family: "FUNCTIONAL", meanings }, { baseYear, currentYear }, isPresent);
}

function shortOf({ current, base, edges, notFollowed, isReclassified }: CodeJoin): unknown {
  const ids = (list: readonly CrosswalkEdge[]): string[] => list.map(({ kind }) => kind);
  return { current, base, edges: ids(edges), notFollowed: ids(notFollowed), isReclassified };
}

describe("a code over two years", () => {
  it("is joined with its old code over a sourced edge", () => {
    expect(shortOf(join([RECODE], "2049999", [2020, ["2049901"]], [2021, ["2049999"]]))).toEqual({
      current: ["2049999"],
      base: ["2049901"],
      edges: ["RECODE"],
      notFollowed: [],
      isReclassified: false,
    });
  });

  it("is joined in whatever year of the window its department changes over", () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      expect(join([RECODE], "2049999", [year - 1, ["2049901"]], [year, ["2049999"]]).base).toEqual(["2049901"]);
    }
  });

  it("uses no edge where its department prints the same code in both years of the window", () => {
    expect(join([RECODE], "2049999", [2021, ["2049999"]], [2022, ["2049999"]]).edges).toEqual([]);
    expect(join([RECODE], "2049901", [2021, ["2049901"]], [2022, ["2049901"]]).edges).toEqual([]);
  });

  it("is not joined before the window begins", () => {
    expect(join([RECODE], "2049999", [2019, ["2049901"]], [2020, ["2049999"]]).base).toEqual([]);
  });

  it("is reclassified where only an unconfirmed edge would join it, and the edge is named", () => {
    const unconfirmed = [{ ...RECODE, ...PROVISIONAL }];
    expect(shortOf(join(unconfirmed, "2049999", [2020, ["2049901"]], [2021, ["2049999"]]))).toEqual({
      current: ["2049999"],
      base: [],
      edges: [],
      notFollowed: ["RECODE"],
      isReclassified: true,
    });
    const joined = join(unconfirmed, "2049999", [2020, ["2049901"]], [2021, ["2049999"]], "PROVISIONAL");
    expect([joined.base, joined.isReclassified]).toEqual([["2049901"], false]);
  });

  it("is reclassified under STRICT wherever an edge stands between the two years", () => {
    const strict = join([RECODE], "2049999", [2020, ["2049901"]], [2021, ["2049999"]], "STRICT");
    expect([strict.base, strict.isReclassified, strict.notFollowed]).toEqual([[], true, [RECODE]]);
  });

  it("has no base, and is not reclassified, where the old code has no figure either", () => {
    expect(join([RECODE], "2049999", [2020, []], [2021, ["2049999"]]).isReclassified).toBe(false);
  });
});

describe("codes that are split or merged", () => {
  it("are compared as the whole group, whichever part is asked for", () => {
    for (const part of ["20706", "20708"]) {
      const { current, base } = join([SPLIT], part, [2018, ["20704"]], [2019, ["20706", "20708"]]);
      expect([[...current].sort(), base]).toEqual([["20706", "20708"], ["20704"]]);
    }
  });

  it("never set the part that keeps the code against the whole", () => {
    const kept = edge("SPLIT", 2019, ["20125"], ["20125", "2013405"], PROVISIONAL);
    const part = join([kept], "20125", [2018, ["20125"]], [2019, ["20125", "2013405"]]);
    expect([part.isReclassified, part.notFollowed]).toEqual([true, [kept]]);
    const group = join([kept], "20125", [2018, ["20125"]], [2019, ["20125", "2013405"]], "PROVISIONAL");
    expect([[...group.current].sort(), group.base]).toEqual([["20125", "2013405"], ["20125"]]);
  });

  it("are compared as before where the department never had the other part", () => {
    const merged = edge("MERGE", 2019, ["21605", "20701"], ["20701"], PROVISIONAL);
    const alone = join([merged], "20701", [2018, ["20701"]], [2019, ["20701"]]);
    expect([alone.base, alone.isReclassified, alone.notFollowed]).toEqual([["20701"], false, []]);
  });

  it("sum all that went in", () => {
    const merged = edge("MERGE", 2019, ["22001", "22002", "22003"], ["22001"]);
    const { base, current } = join([merged], "22001", [2018, ["22001", "22003"]], [2019, ["22001"]]);
    expect([[...base].sort(), current]).toEqual([["22001", "22003"], ["22001"]]);
  });

  it("are followed through several edges from the first to the last year", () => {
    const again = edge("RECODE", 2021, ["20706"], ["20709"]);
    const { base, current } = join([SPLIT, again], "20709", [2018, ["20704"]], [2022, ["20709", "20708"]]);
    expect([base, [...current].sort()]).toEqual([["20704"], ["20708", "20709"]]);
  });
});

describe("a code that is used again for another thing", () => {
  const moved = edge("MOVE", 2018, ["30311"], ["30113"], { family: "ECONOMIC" });
  const reused = edge("NEW", 2020, [], ["30311"], { family: "ECONOMIC", firstYear: 2019, lastYear: 2020 });
  const crosswalk = new Crosswalk([moved, reused]);

  it.each(["STRICT", "SOURCED", "PROVISIONAL"] as const)(
    "is never joined with the first one under %s",
    (continuity) => {
      const meanings = new Set([crosswalk.meaning("ECONOMIC", "30311", 2020)]);
      const span = { baseYear: 2017, currentYear: 2020 };
      const join = joinCodes(crosswalk, continuity, { family: "ECONOMIC", meanings }, span, () => true);
      expect([join.base, join.isReclassified, join.notFollowed]).toEqual([[], true, [reused]]);
    },
  );

  it("is not reclassified between two years in which it is not published", () => {
    const meanings = new Set([crosswalk.meaning("ECONOMIC", "30311", 2020)]);
    const span = { baseYear: 2017, currentYear: 2018 };
    const isPresent = (code: string, side: string): boolean => side === "base" && code === "30311";
    const join = joinCodes(crosswalk, "SOURCED", { family: "ECONOMIC", meanings }, span, isPresent);
    expect([join.current, join.base, join.isReclassified]).toEqual([[], [], false]);
  });

  it("leaves what bore it before to the code that it moved to", () => {
    const meanings = new Set([crosswalk.meaning("ECONOMIC", "30113", 2020)]);
    const span = { baseYear: 2017, currentYear: 2020 };
    const isPresent = (code: string, side: string): boolean => side === "current" || code === "30311";
    const join = joinCodes(crosswalk, "SOURCED", { family: "ECONOMIC", meanings }, span, isPresent);
    expect([join.current, join.base]).toEqual([["30113"], ["30311"]]);
  });

  it("is named by the edge that it left in the year in which it is used again", () => {
    const used = edge("NEW", 2019, [], ["20101"]);
    const split = edge("SPLIT", 2019, ["20101"], ["20101", "20105"]);
    const one = join([used, split], "20105", [2018, ["20101"]], [2019, ["20105"]]);
    expect([one.base, one.edges]).toEqual([["20101"], [split]]);
  });

  it("stands in another series than before", () => {
    const series = (year: number) => seriesOf(crosswalk, "SOURCED", { family: "ECONOMIC", code: "30311", year }, null);
    expect([...series(2017)].sort()).toEqual(["ECONOMIC/30113#0", "ECONOMIC/30311#0"]);
    expect([...series(2020)]).toEqual(["ECONOMIC/30311#1"]);
  });
});

describe("laws of continuity", () => {
  const anyCode = fc.constantFrom("20101", "20102", "20103", "20104", "20105");
  const anyCodes = fc.uniqueArray(anyCode, { maxLength: 5 });
  const anyEdge = fc
    .record({
      kind: fc.constantFrom(...Object.values(EdgeKind)),
      year: fc.integer({ min: 2018, max: 2022 }),
      before: fc.integer({ min: 0, max: 2 }),
      after: fc.integer({ min: 0, max: 2 }),
      evidence: fc.constantFrom("SOURCED" as const, "PROVISIONAL" as const),
      old: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 3 }),
      later: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 3 }),
    })
    .map(({ kind, year, before, after, evidence, old, later }) =>
      edge(kind, year, kind === "NEW" ? [] : old, kind === "ABOLISHED" ? [] : later, {
        evidence,
        firstYear: year - before,
        lastYear: year + after,
      }),
    );
  const anyCase = fc.record({
    edges: fc.array(anyEdge, { maxLength: 5 }),
    code: anyCode,
    base: anyCodes,
    others: anyCodes,
    baseYear: fc.integer({ min: 2016, max: 2022 }),
    years: fc.integer({ min: 1, max: 4 }),
  });
  type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

  function joined({ edges, code, base, others, baseYear, years }: Case, continuity: Continuity): CodeJoin {
    return join(edges, code, [baseYear, base], [baseYear + years, [...new Set([...others, code])]], continuity);
  }
  const sets = ({ base, current }: CodeJoin): unknown => [[...base].sort(), [...current].sort()];

  it("STRICT joins nothing that SOURCED does not, and SOURCED nothing that PROVISIONAL does not", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const [narrow, wide] of [
          ["STRICT", "SOURCED"],
          ["SOURCED", "PROVISIONAL"],
          ["STRICT", "PROVISIONAL"],
        ] as const) {
          const less = joined(one, narrow);
          if (less.isReclassified || less.base.length === 0) continue;
          const more = joined(one, wide);
          expect(more.isReclassified).toBe(false);
          expect(sets(more)).toEqual(sets(less));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("whichever line of a group is asked for, the group is the same", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const whole = joined(one, "PROVISIONAL");
        const others = [...new Set([...one.others, one.code])];
        for (const code of others.filter((other) => whole.current.includes(other))) {
          expect(sets(joined({ ...one, others, code }, "PROVISIONAL"))).toEqual(sets(whole));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("a change that is not reclassified says of every edge that it used", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const join = joined(one, "SOURCED");
        const isSame = join.base.every((code) => code === one.code) && join.current.every((code) => code === one.code);
        if (!isSame && !join.isReclassified && join.base.length > 0) expect(join.edges.length).toBeGreaterThan(0);
        expect(join.edges.every(({ evidence }) => evidence === "SOURCED")).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
