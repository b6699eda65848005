import { BaseSource, type PriorBasis, type ResolvedBase } from "../base.js";
import { Comparability, unknownChange } from "../change.js";
import { absent, isAbsent, type Observed } from "../figure.js";
import type { Mention } from "../statement.js";
import type { JoinedSides } from "./join-sides.js";
import { lineChange, type LineChange } from "./line-change.js";
import { asBase } from "./side-figures.js";

/** Of several reasons why sides are not compared the one that stands first. */
function reclassified({ current, base }: JoinedSides): Comparability {
  if (current.missing.length > 0 && !isAbsent(current.observed, "WITHHELD")) return Comparability.CURRENT_MISSING;
  if (isAbsent(current.observed, "WITHHELD") || isAbsent(asBase(base), "WITHHELD")) return Comparability.NOT_DISCLOSED;
  return base.missing.length > 0 ? Comparability.BASE_MISSING : Comparability.RECLASSIFIED;
}

/**
 * The change between two joined sides: of a line, a row of a comparison, a year, a group, two years of a range. Where
 * the sides are reclassified, only a base that the narrative itself states or implies gives a change.
 * @param mentions what the narrative states of this very change: of the one line, or of the group as a whole
 * @param priorBasis whether the published figure goes before what they give of the base, or after
 */
export function changeOfSides(
  sides: JoinedSides,
  mentions: readonly Mention[],
  priorBasis: PriorBasis = "AS_PUBLISHED",
): LineChange {
  if (!sides.isReclassified) return lineChange(sides.current.observed, asBase(sides.base), mentions, priorBasis);
  const own = lineChange(sides.current.observed, absent("NOT_PUBLISHED"), mentions);
  if (own.resolved.source !== null) return own;
  return { ...own, computed: unknownChange(reclassified(sides)) };
}

/**
 * The base that is shown beside a change. Of reclassified sides nothing is computed, but what the year of the base
 * publishes of the row's own lines is known, as what the current year publishes is: so that both directions show the same.
 */
export function shownBase({ resolved }: LineChange, sides: JoinedSides | null): Pick<ResolvedBase, "base" | "source"> {
  if (resolved.source !== null || sides?.isReclassified !== true) return resolved;
  const base = asBase(sides.base);
  return { base, source: base.kind === "amount" ? BaseSource.PUBLISHED : null };
}

/** The change of a range that has one year only: there is no second one, so that nothing is compared. */
export function changeOfOneYear(current: Observed): LineChange {
  return lineChange(current, absent("NOT_PUBLISHED"), []);
}

/** The published base of one line for which the narrative states a change: none where a group stands in its place. */
export function publishedOfLine(sides: JoinedSides): Observed {
  return sides.isReclassified || sides.isGroup ? absent("NOT_PUBLISHED") : sides.base.observed;
}
