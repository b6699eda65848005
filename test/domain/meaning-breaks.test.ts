import { meaningBreaks } from "../../src/domain/meaning-breaks.js";
import { edge } from "./edges.js";

describe("the years from which a code stands for another thing", () => {
  const away = edge("RECODE", 2021, ["01"], ["09"]);

  it("are those of edges that say it is new", () => {
    expect(meaningBreaks([edge("NEW", 2020, [], ["01"])], "01")).toEqual([2020]);
  });

  it("are those in which an edge leads to it after it was given away or abolished, in the same year too", () => {
    expect(meaningBreaks([edge("RECODE", 2022, ["05"], ["01"]), away], "01")).toEqual([2022]);
    expect(meaningBreaks([edge("RECODE", 2021, ["05"], ["01"]), away], "01")).toEqual([2021]);
    expect(
      meaningBreaks([edge("ABOLISHED", 2020, ["01"], []), edge("SPLIT", 2022, ["05"], ["01", "02"])], "01"),
    ).toEqual([2022]);
    expect(meaningBreaks([away, edge("RECODE", 2022, ["05"], ["01"])], "09")).toEqual([]);
  });

  it("are none where an edge leads to a code that is in use: that is joined to it", () => {
    expect(meaningBreaks([edge("MOVE", 2019, ["05"], ["01"])], "01")).toEqual([]);
    expect(meaningBreaks([edge("RECODE", 2020, ["05"], ["01"]), away], "01")).toEqual([]);
    const twice = [away, edge("RECODE", 2022, ["05"], ["01"]), edge("MERGE", 2023, ["06", "07"], ["01"])];
    expect(meaningBreaks(twice, "01")).toEqual([2022]);
  });

  it("are none where a split or merge keeps the code", () => {
    const kept = [edge("SPLIT", 2020, ["01"], ["01", "02"]), edge("MERGE", 2022, ["01", "02"], ["01"])];
    expect(meaningBreaks(kept, "01")).toEqual([]);
  });
});
