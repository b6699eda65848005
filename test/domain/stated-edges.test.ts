import { joinCodes, type CodeJoin } from "../../src/domain/continuity.js";
import { Crosswalk, type BorneOutBy, type Continuity, type CrosswalkEdge } from "../../src/domain/crosswalk.js";
import { newestSeries } from "../../src/domain/key-series.js";
import { edge } from "./edges.js";

const PLACE = { document: "甲", page: null, section: "五", table: null, row: null, column: null, line: 1, text: null };

function stated(year: number, from: string, to: string, borneOutBy: BorneOutBy | null): CrosswalkEdge {
  return { ...edge("MOVE", year, [from], [to]), evidence: "STATED", stated: { place: PLACE, borneOutBy } };
}

/** Joins one code of a year with the year before, where those codes have figures in both. */
function join(
  edges: readonly CrosswalkEdge[],
  code: string,
  continuity: Continuity,
  [base, current, year = 2021]: readonly [readonly string[], readonly string[], number?],
): CodeJoin {
  const crosswalk = new Crosswalk(edges);
  const meanings = new Set([crosswalk.meaning("FUNCTIONAL", code, year)]);
  return joinCodes(
    crosswalk,
    continuity,
    { family: "FUNCTIONAL", meanings },
    { baseYear: year - 1, currentYear: year },
    (one, side) => (side === "base" ? base : current).includes(one),
  );
}

const BOTH = ["2010603", "2010650"];

describe("an edge that a department states", () => {
  it("joins both codes of both years where it is borne out, and leaves every other year alone", () => {
    const edges = [stated(2021, "2010603", "2010650", "REASONS")];
    for (const code of BOTH) {
      const found = join(edges, code, "SOURCED", [BOTH, BOTH]);
      expect([found.base, found.current, found.edges.length]).toMatchObject([{ length: 2 }, { length: 2 }, 1]);
      expect(join(edges, code, "SOURCED", [BOTH, BOTH, 2022])).toMatchObject({
        base: [code],
        current: [code],
        edges: [],
      });
      expect(join(edges, code, "SOURCED", [BOTH, BOTH, 2020])).toMatchObject({
        base: [code],
        current: [code],
        edges: [],
      });
    }
    // An account of a later year that prints one of them only has not changed over then.
    expect(join(edges, "2010650", "SOURCED", [BOTH, ["2010650"], 2022])).toMatchObject({ base: ["2010650"] });
  });

  it("is told and joins nothing where nothing bears it out, unless every edge is followed", () => {
    const edges = [stated(2021, "2010603", "2010650", null)];
    for (const continuity of ["STRICT", "SOURCED"] as const) {
      expect(join(edges, "2010650", continuity, [BOTH, BOTH])).toMatchObject({
        ...{ base: ["2010650"], current: ["2010650"], edges: [], isReclassified: false },
        notFollowed: [{ evidence: "STATED" }],
      });
    }
    expect(join(edges, "2010650", "PROVISIONAL", [BOTH, BOTH])).toMatchObject({ base: { length: 2 }, notFollowed: [] });
  });

  it("reclassifies a line that the year before prints under the other code alone", () => {
    const edges = [stated(2021, "2010603", "2010607", null)];
    expect(join(edges, "2010607", "SOURCED", [["2010603"], ["2010603", "2010607"]]).isReclassified).toBe(true);
    expect(join(edges, "2010603", "SOURCED", [["2010603"], ["2010603", "2010607"]]).isReclassified).toBe(false);
  });

  it("ends no meaning: what went there and came back is one code all the time", () => {
    const there = stated(2019, "2010603", "2010650", "REASONS");
    const back = stated(2021, "2010650", "2010603", "REASONS");
    const crosswalk = new Crosswalk([there, back]);
    for (const code of BOTH) {
      expect(crosswalk.meaning("FUNCTIONAL", code, 2018)).toBe(crosswalk.meaning("FUNCTIONAL", code, 2022));
    }
  });

  it("makes one series of years that it lies between, shown under both codes, and two of others", () => {
    const rule = {
      crosswalk: new Crosswalk([stated(2021, "2010603", "2010650", "SUMS")]),
      family: "FUNCTIONAL",
    } as const;
    const keys = (fromYear: number, toYear: number, continuity: Continuity): readonly string[] =>
      newestSeries({ ...rule, continuity }, "2010650", { fromYear, toYear }).newest;
    expect(keys(2020, 2021, "SOURCED")).toEqual(BOTH);
    expect(keys(2021, 2022, "SOURCED")).toEqual(["2010650"]);
    expect(keys(2020, 2021, "STRICT")).toEqual(["2010650"]);
  });
});
