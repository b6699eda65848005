import type { Direction } from "../../../src/domain/change.js";
import { longestDecline, type Run } from "../../../src/domain/change/longest-decline.js";

function runOf(directions: readonly (Direction | null)[]): Run | null {
  return longestDecline(directions.map((direction) => ({ direction, isLikeForLike: true })));
}

describe("the longest run of declines", () => {
  test.each([
    [["DECREASE", "DECREASE", "INCREASE", "DECREASE"], { start: 0, length: 2 }],
    [["INCREASE", "DECREASE", "UNCHANGED", "DECREASE", "DECREASE"], { start: 3, length: 2 }],
    // of equal runs the earliest
    [["DECREASE", "INCREASE", "DECREASE"], { start: 0, length: 1 }],
  ] as const)("of %j is %j", (directions, run) => {
    expect(runOf(directions)).toEqual(run);
  });

  test("does not go on over a year that is not known", () => {
    expect(runOf(["DECREASE", null, "DECREASE"])).toEqual({ start: 0, length: 1 });
  });

  test("does not go on over a step that is not like for like", () => {
    const fell = { direction: "DECREASE", isLikeForLike: true } as const;
    expect(longestDecline([fell, { ...fell, isLikeForLike: false }, fell, fell])).toEqual({ start: 2, length: 2 });
  });

  test("is null where nothing fell", () => {
    expect(runOf(["INCREASE", "UNCHANGED", null])).toBeNull();
    expect(runOf([])).toBeNull();
  });
});
