import { edgesOfSupply } from "../../../src/domain/change/supply.js";
import { Crosswalk, type Continuity, type CrosswalkEdge } from "../../../src/domain/crosswalk.js";
import { edge } from "../edges.js";

const PROVISIONAL = { evidence: "PROVISIONAL" } as const;
const FIRST = edge("RECODE", 2020, ["2010501"], ["2010502"], PROVISIONAL);
const SECOND = edge("RECODE", 2022, ["2010502"], ["2010503"], PROVISIONAL);
const SPLIT = edge("SPLIT", 2021, ["2080501"], ["2080502", "2080505"], PROVISIONAL);

/** The edges that would supply a code in a year that publishes some codes. */
function supply(
  edges: readonly CrosswalkEdge[],
  code: string,
  [year, published]: readonly [number, readonly string[]],
  continuity: Continuity = "SOURCED",
): CrosswalkEdge[] {
  const crosswalk = new Crosswalk(edges);
  const meanings = new Set([crosswalk.meaning("FUNCTIONAL", code, 2010)]);
  return edgesOfSupply(meanings, { crosswalk, continuity, year, isPresent: (one) => published.includes(one) });
}

describe("a side that publishes none of its codes", () => {
  it("would be supplied over every edge on the way, onwards after they took place and back before", () => {
    expect(supply([FIRST, SECOND], "2010501", [2021, ["2010502"]])).toEqual([FIRST]);
    expect(supply([SECOND, FIRST], "2010501", [2023, ["2010503"]])).toEqual([FIRST, SECOND]);
    expect(supply([FIRST, SECOND], "2010503", [2019, ["2010501"]])).toEqual([FIRST, SECOND]);
    expect(supply([FIRST, SECOND], "2010503", [2021, ["2010502"]])).toEqual([SECOND]);
  });

  it("is not supplied where nothing is published there, or where every edge on the way is followed", () => {
    expect(supply([FIRST, SECOND], "2010501", [2023, []])).toEqual([]);
    expect(supply([FIRST, SECOND], "2010501", [2023, ["2010503"]], "PROVISIONAL")).toEqual([]);
  });

  it("names only the edges that are not followed, whatever leads to them", () => {
    const sourced = edge("RECODE", 2020, ["2010501"], ["2010502"]);
    expect(supply([sourced, SECOND], "2010501", [2023, ["2010503"]])).toEqual([SECOND]);
    expect(supply([sourced, SECOND], "2010501", [2023, ["2010503"]], "STRICT")).toEqual([sourced, SECOND]);
  });

  it("is not supplied by another part of the same split: that is another thing", () => {
    expect(supply([SPLIT], "2080502", [2022, ["2080505"]])).toEqual([]);
    expect(supply([SPLIT], "2080502", [2020, ["2080501"]])).toEqual([SPLIT]);
    expect(supply([SPLIT], "2080501", [2022, ["2080505"]])).toEqual([SPLIT]);
  });

  it("is supplied by an old code that an account goes on to print after the edge", () => {
    expect(supply([FIRST], "2010502", [2021, ["2010501"]])).toEqual([FIRST]);
  });

  it("is not supplied by a code that is used again for another thing", () => {
    const again = edge("NEW", 2021, [], ["2010502"]);
    expect(supply([FIRST, again], "2010501", [2022, ["2010502"]])).toEqual([]);
    expect(supply([FIRST, again], "2010501", [2020, ["2010502"]])).toEqual([FIRST]);
  });
});
