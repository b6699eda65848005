import type { SideFigures } from "../../domain/change/side-figures.js";
import type { MissingMember } from "../../domain/change/side.js";

/** Which side of a change a member belongs to. */
export const ChangeSide = { CURRENT: "CURRENT", BASE: "BASE" } as const;
export type ChangeSide = (typeof ChangeSide)[keyof typeof ChangeSide];

/** A member that leaves a side unknown, and which side that is. */
export interface MissingView extends MissingMember {
  readonly side: ChangeSide;
}

/**
 * The members that leave a side unknown, with the side.
 * @param withUnprinted also the rows that its one account would not print in any case
 */
export function missingOf(figures: SideFigures, side: ChangeSide, withUnprinted = true): MissingView[] {
  const members = withUnprinted ? [...figures.missing, ...figures.unprinted()] : figures.missing;
  return members.map((one) => ({ ...one, side }));
}
