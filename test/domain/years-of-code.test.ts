import { Crosswalk, type CrosswalkEdge, type Meaning } from "../../src/domain/crosswalk.js";
import { newestCodes, yearsToFollow } from "../../src/domain/years-of-code.js";
import { edge } from "./edges.js";

const meaning = (code: string, use = 0): Meaning => `FUNCTIONAL/${code}#${use}`;

function years(edges: readonly CrosswalkEdge[], code: Meaning, fromYear: number, toYear: number): [number, number] {
  const found = yearsToFollow(new Crosswalk(edges), "SOURCED", code, { fromYear, toYear });
  return [found.fromYear, found.toYear];
}

describe("the years over which a code is followed", () => {
  const recode = edge("RECODE", 2020, ["2010101"], ["2010102"]);

  it("are those asked for where the code stands in one of them", () => {
    expect(years([recode], meaning("2010101"), 2019, 2022)).toEqual([2019, 2022]);
    expect(years([recode], meaning("2010102"), 2019, 2020)).toEqual([2019, 2020]);
    expect(years([], meaning("2010101"), 2021, 2021)).toEqual([2021, 2021]);
  });

  it("reach back to the last year of a code that has left, and on to the first of one that is to come", () => {
    expect(years([recode], meaning("2010101"), 2021, 2022)).toEqual([2019, 2022]);
    expect(years([recode], meaning("2010102"), 2017, 2018)).toEqual([2017, 2020]);
    expect(years([recode], meaning("2010101"), 2021, Infinity)).toEqual([2019, Infinity]);
    expect(years([recode], meaning("2010102"), -Infinity, 2018)).toEqual([-Infinity, 2020]);
  });

  it("reach no further where old and new codes may stand in a year, which is that of the window", () => {
    const window = { ...recode, firstYear: 2020, lastYear: 2022 };
    expect(years([window], meaning("2010101"), 2021, 2021)).toEqual([2021, 2021]);
    expect(years([window], meaning("2010102"), 2020, 2020)).toEqual([2020, 2020]);
    expect(years([window], meaning("2010101"), 2022, 2022)).toEqual([2021, 2022]);
    expect(years([window], meaning("2010102"), 2019, 2019)).toEqual([2019, 2020]);
  });

  it("reach back where a code left and came back, to the years before it did", () => {
    const back = edge("RECODE", 2023, ["2010102"], ["2010101"]);
    expect(years([recode, back], meaning("2010101"), 2021, 2022)).toEqual([2019, 2022]);
    expect(years([recode, back], meaning("2010101", 1), 2023, 2023)).toEqual([2023, 2023]);
  });

  it("are those asked for where the edge is not followed", () => {
    expect(years([{ ...recode, evidence: "PROVISIONAL" }], meaning("2010101"), 2021, 2021)).toEqual([2021, 2021]);
  });
});

describe("the newest codes of a series", () => {
  const newest = (edges: readonly CrosswalkEdge[], ...codes: readonly string[]): string[] =>
    newestCodes(new Crosswalk(edges), "SOURCED", new Set(codes.map((code) => meaning(code))));

  it("are those that the last edges inside it lead to, in ascending order", () => {
    const chain = [
      edge("RECODE", 2019, ["2010101"], ["2010102"]),
      edge("SPLIT", 2021, ["2010102"], ["2010109", "2010103"]),
    ];
    expect(newest(chain, "2010101", "2010102", "2010103", "2010109")).toEqual(["2010103", "2010109"]);
    expect(newest(chain, "2010101", "2010102")).toEqual(["2010102"]);
  });

  it("keep a code that stays when others are merged into it", () => {
    expect(newest([edge("MERGE", 2020, ["2010101", "2010102"], ["2010102"])], "2010101", "2010102")).toEqual([
      "2010102",
    ]);
  });

  it("are the code itself of a series of one, also where it ended", () => {
    expect(newest([edge("ABOLISHED", 2020, ["2010101"], [])], "2010101")).toEqual(["2010101"]);
    expect(newest([edge("RECODE", 2020, ["2010101"], ["2010102"])], "2010101")).toEqual(["2010101"]);
  });
});
