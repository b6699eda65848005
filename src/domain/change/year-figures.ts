import type { Meaning } from "../crosswalk.js";
import { codesOfSide } from "./codes-of-side.js";
import type { ContinuityRule } from "./join-sides.js";
import { sideFigures, type SideFigures } from "./side-figures.js";
import { isPublished, type ComparedFigure, type JoinSide } from "./side.js";

/** Under which keys a series stands in a year, and what all its keys mean; null where the key itself is the series. */
export interface SeriesInYear {
  readonly keys: readonly string[];
  readonly meanings: ReadonlySet<Meaning> | null;
}

/** What a series says in one year by itself: of the codes that are valid then, and of those that have a figure all the same. */
export function figuresInYear(
  rule: ContinuityRule,
  what: ComparedFigure,
  side: JoinSide,
  { keys, meanings }: SeriesInYear,
): SideFigures {
  const isPresent = (code: string): boolean => isPublished(side, what, code);
  if (meanings === null || !keys.some(isPresent)) return sideFigures(side, what, keys);
  return sideFigures(side, what, codesOfSide(meanings, { ...rule, year: side.year, isPresent }));
}
